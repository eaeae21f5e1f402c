using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.Tests.Heroes;

/// <summary>A handwritten stand-in for what the generator makes of a query.</summary>
internal sealed class HeroRequest(OperationKind kind = OperationKind.Query) : GraphQLRequest<HeroData>
{
    private static readonly FieldTable DataFields = new(["hero"], [0b1]);
    private static readonly FieldTable HeroFields = new(["name", "age", "friends"], [0b111]);
    private static readonly FieldTable FriendFields = new(["name", "age"], [0b11]);

    public string? Id { get; init; }

    public override string OperationName => "Hero";

    public override OperationKind Kind => kind;

    public override ReadOnlySpan<byte> BodyPrefix =>
        """{"query":"query Hero($id:ID){hero(id:$id){name age friends{name age}}}","operationName":"Hero" """u8[..^1];

    public override bool HasVariables => Id is not null;

    public override void WriteVariables(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("id"u8);
        VariableWriter.WriteValue(writer, Id);
        writer.WriteEndObject();
    }

    public override HeroData? ReadData(ref ResponseReader reader)
    {
        if (!reader.TryReadObject(isNullable: false, out var state))
        {
            return null;
        }

        Hero? hero = null;
        while (reader.TryReadField(DataFields, ref state))
        {
            hero = ReadHero(ref reader);
        }

        return new HeroData(hero);
    }

    private static Hero? ReadHero(ref ResponseReader reader)
    {
        if (!reader.TryReadObject(isNullable: true, out var state))
        {
            return null;
        }

        string name = null!;
        int? age = null;
        IReadOnlyList<Friend?>? friends = null;
        while (reader.TryReadField(HeroFields, ref state))
        {
            switch (state.Index)
            {
                case 0:
                    name = reader.ReadString();
                    break;
                case 1:
                    age = reader.ReadInt32OrNull();
                    break;
                case 2:
                    friends = reader.ReadListOrNull(ReadFriend);
                    break;
            }
        }

        return new Hero(name, age, friends);
    }

    private static Friend? ReadFriend(ref ResponseReader reader)
    {
        if (!reader.TryReadObject(isNullable: true, out var state))
        {
            return null;
        }

        string name = null!;
        int? age = null;
        while (reader.TryReadField(FriendFields, ref state))
        {
            switch (state.Index)
            {
                case 0:
                    name = reader.ReadString();
                    break;
                case 1:
                    age = reader.ReadInt32OrNull();
                    break;
            }
        }

        return new Friend(name, age);
    }
}

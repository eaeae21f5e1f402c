using FluxGraph.Compiler.Lowering;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Compiler.Tests.Lowering;

public class CSharpNameTests
{
    [Theory]
    [InlineData("name", "Name")]
    [InlineData("first_name", "FirstName")]
    [InlineData("class", "Class")]
    [InlineData("_id", "_Id")]
    [InlineData("__typename", "__Typename")]
    [InlineData("_", "_")]
    [InlineData("_2nd", "_2nd")]
    [InlineData("URL", "URL")]
    [InlineData("toString", "ToString_")]
    [InlineData("to_string", "ToString_")]
    [InlineData("equals", "Equals_")]
    [InlineData("equalityContract", "EqualityContract_")]
    [InlineData("clone", "Clone_")]
    [InlineData("deconstruct", "Deconstruct_")]
    [InlineData("finalize", "Finalize_")]
    [InlineData("getHashCode", "GetHashCode_")]
    [InlineData("getType", "GetType_")]
    [InlineData("memberwiseClone", "MemberwiseClone_")]
    [InlineData("printMembers", "PrintMembers_")]
    [InlineData("referenceEquals", "ReferenceEquals_")]
    [InlineData("TOSTRING", "TOSTRING")]
    [InlineData("write", "Write")]
    public void A_property(string name, string expected) => Assert.Equal([expected], CSharpName.Properties([name]));

    [Theory]
    [InlineData("write", "Write_")]
    [InlineData("filter", "Filter_")]
    [InlineData("FILTER", "FILTER")]
    [InlineData("toString", "ToString_")]
    [InlineData("text", "Text")]
    public void A_property_of_an_input_object(string name, string expected) => Assert.Equal([expected], CSharpName.InputProperties([name], "Filter"));

    [Theory]
    [InlineData("id", "id")]
    [InlineData("ID", "iD")]
    [InlineData("First_name", "firstName")]
    [InlineData("class", "@class")]
    [InlineData("Class", "@class")]
    [InlineData("event", "@event")]
    [InlineData("_event", "_event")]
    [InlineData("record", "record")]
    [InlineData("_", "_")]
    [InlineData("cancellationToken", "cancellationToken_")]
    [InlineData("cancellation_token", "cancellationToken_")]
    [InlineData("executor", "executor_")]
    [InlineData("writer", "writer_")]
    [InlineData("scalar", "scalar_")]
    [InlineData("value", "value")]
    public void A_parameter(string name, string expected) => Assert.Equal([expected], CSharpName.Parameters([name]));

    [Theory]
    [InlineData("EMPIRE", "Empire")]
    [InlineData("NEW_HOPE", "NewHope")]
    [InlineData("newHope", "NewHope")]
    [InlineData("UNRECOGNIZED", "Unrecognized_")]
    [InlineData("Unrecognized", "Unrecognized_")]
    [InlineData("_1", "_1")]
    [InlineData("ToString", "ToString")]
    public void A_member_of_an_enum(string name, string expected) => Assert.Equal([expected], CSharpName.EnumMembers([name]));

    [Theory]
    [InlineData("heroId hero_id", "HeroId hero_id")]
    [InlineData("hero_id heroId HeroId", "hero_id heroId HeroId")]
    [InlineData("hero_id id heroId", "HeroId Id heroId")]
    [InlineData("Class class", "Class @class")]
    [InlineData("toString to_string ToString_", "ToString_ to_string ToString__")]
    [InlineData("other Other Hash hash field Field", "other_ Other Hash hash_ field_ Field")]
    [InlineData("x get_x getX GetX", "X _get_x getX GetX")]
    [InlineData("qResult q_result", "QResult_ q_result")]
    public void Properties_that_fall_together(string names, string expected) =>
        Assert.Equal(expected.Split(' '), CSharpName.Properties(names.Split(' '), "QResult"));

    [Theory]
    [InlineData("RED red", "Red red")]
    [InlineData("red RED Red", "red RED Red")]
    [InlineData("CLASS class", "Class @class")]
    [InlineData("A_B AB aB", "AB Ab aB")]
    [InlineData("UNRECOGNIZED unrecognized Unrecognized", "UNRECOGNIZED unrecognized Unrecognized_")]
    [InlineData("VALUE value__", "Value value___")]
    public void Members_of_an_enum_that_fall_together(string values, string expected) =>
        Assert.Equal(expected.Split(' '), CSharpName.EnumMembers(values.Split(' ')));

    [Theory]
    [InlineData("a A", "a a_")]
    [InlineData("heroId hero_id Hero_id", "heroId hero_id hero_id_")]
    [InlineData("class Class", "@class class_")]
    public void Parameters_that_fall_together(string variables, string expected) =>
        Assert.Equal(expected.Split(' '), CSharpName.Parameters(variables.Split(' ')));

    [Theory]
    [InlineData("id Id _id", "_id _Id_ __id")]
    public void Fields_of_an_input_object(string fields, string expected) =>
        Assert.Equal(expected.Split(' '), CSharpName.BackingFields(fields.Split(' '), CSharpName.InputProperties(fields.Split(' '), "Filter")));

    [Fact]
    public void No_keyword_of_CSharp_is_a_parameter()
    {
        var keywords = Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsReservedKeyword).Select(SyntaxFacts.GetText).Where(text => text.All(char.IsLetter));

        Assert.All(
            keywords.Where(keyword => !keyword.StartsWith("__", StringComparison.Ordinal)),
            keyword => Assert.Equal(["@" + keyword], CSharpName.Parameters([keyword])));
    }
}

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
    public void A_property(string name, string expected) => Assert.Equal(expected, CSharpName.Property(name));

    [Theory]
    [InlineData("write", "Write_")]
    [InlineData("filter", "Filter_")]
    [InlineData("FILTER", "FILTER")]
    [InlineData("toString", "ToString_")]
    [InlineData("text", "Text")]
    public void A_property_of_an_input_object(string name, string expected) => Assert.Equal(expected, CSharpName.InputProperty(name, "Filter"));

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
    public void A_parameter(string name, string expected) => Assert.Equal(expected, CSharpName.Parameter(name));

    [Theory]
    [InlineData("EMPIRE", "Empire")]
    [InlineData("NEW_HOPE", "NewHope")]
    [InlineData("newHope", "NewHope")]
    [InlineData("UNRECOGNIZED", "Unrecognized_")]
    [InlineData("Unrecognized", "Unrecognized_")]
    [InlineData("_1", "_1")]
    [InlineData("ToString", "ToString")]
    public void A_member_of_an_enum(string name, string expected) => Assert.Equal(expected, CSharpName.EnumMember(name));

    [Theory]
    [InlineData("Episode", "Episode")]
    [InlineData("users_bool_exp", "UsersBoolExp")]
    [InlineData("URL", "URL")]
    [InlineData("_Any", "_Any")]
    public void A_type(string name, string expected) => Assert.Equal(expected, CSharpName.Type(name));

    [Fact]
    public void No_keyword_of_CSharp_is_a_parameter()
    {
        var keywords = Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsReservedKeyword).Select(SyntaxFacts.GetText).Where(text => text.All(char.IsLetter));

        Assert.All(
            keywords.Where(keyword => !keyword.StartsWith("__", StringComparison.Ordinal)),
            keyword => Assert.Equal("@" + keyword, CSharpName.Parameter(keyword)));
    }
}

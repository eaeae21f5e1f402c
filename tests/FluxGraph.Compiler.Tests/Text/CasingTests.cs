using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Text;

public class CasingTests
{
    [Theory]
    [InlineData("name", "Name")]
    [InlineData("firstName", "FirstName")]
    [InlineData("FirstName", "FirstName")]
    [InlineData("first_name", "FirstName")]
    [InlineData("first__name", "FirstName")]
    [InlineData("name_", "Name")]
    [InlineData("NEW_HOPE", "NewHope")]
    [InlineData("EMPIRE", "EMPIRE")]
    [InlineData("URL", "URL")]
    [InlineData("htmlURL", "HtmlURL")]
    [InlineData("HTML_url", "HTMLUrl")]
    [InlineData("SIZE_1024X768", "Size1024x768")]
    [InlineData("v2_api", "V2Api")]
    [InlineData("a1", "A1")]
    [InlineData("x", "X")]
    [InlineData("_", "_")]
    [InlineData("__", "__")]
    [InlineData("_id", "_Id")]
    [InlineData("__typename", "__Typename")]
    [InlineData("_ID", "_ID")]
    [InlineData("_1", "_1")]
    [InlineData("get-hero.by id", "GetHeroById")]
    public void A_name_in_Pascal_case(string name, string expected) => Assert.Equal(expected, Casing.ToPascalCase(name));

    [Theory]
    [InlineData("EMPIRE", "Empire")]
    [InlineData("NEW_HOPE", "NewHope")]
    [InlineData("newHope", "NewHope")]
    [InlineData("New_Hope", "NewHope")]
    [InlineData("A", "A")]
    [InlineData("_EMPIRE", "_Empire")]
    [InlineData("MP4", "Mp4")]
    public void A_value_of_an_enum_in_Pascal_case(string name, string expected) => Assert.Equal(expected, Casing.EnumValueToPascalCase(name));

    [Theory]
    [InlineData("First_name", "firstName")]
    [InlineData("FirstName", "firstName")]
    [InlineData("ID", "iD")]
    [InlineData("id", "id")]
    [InlineData("_Id", "_id")]
    [InlineData("_", "_")]
    [InlineData("__", "__")]
    [InlineData("NEW_HOPE", "newHope")]
    public void A_name_in_camel_case(string name, string expected) => Assert.Equal(expected, Casing.ToCamelCase(name));
}

using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Tests.Validation;

public class FragmentSetTests
{
    [Fact]
    public void A_document_reaches_what_it_spreads_directly_and_through_others()
    {
        var document = Parse("a", "query Q { ... { x { ...A } } ...Missing }");

        Assert.Equal(["A", "B", "C"], Set("b", Fragments).ReachedFrom(document).Names);
    }

    [Fact]
    public void A_set_is_equal_while_the_texts_of_its_fragments_are()
    {
        var set = Set("b", Fragments);

        Assert.Equal(set, Set("b", "\n\nquery Other { x }\n" + Fragments));
        Assert.Equal(set.GetHashCode(), Set("b", "\n" + Fragments).GetHashCode());
        Assert.NotEqual(set, Set("b", Fragments.Replace("z }", "y }", StringComparison.Ordinal)));
        Assert.NotEqual(set, Set("c", Fragments));
    }

    [Fact]
    public void What_is_missing_has_a_nearest_name_and_is_another_set_when_that_changes()
    {
        var document = Parse("a", "query Q { ...Nmaes ...Elsewhere }");
        var set = Set("b", "fragment Names on T { a }").ReachedFrom(document);

        Assert.Equal("Names", set.Nearest("Nmaes"));
        Assert.Null(set.Nearest("Elsewhere"));
        Assert.Empty(set.Names);
        Assert.Equal(set, Set("b", "fragment Names on T { a b }").ReachedFrom(document));
        Assert.NotEqual(set, Set("b", "fragment Name on T { a }").ReachedFrom(document));
        Assert.NotEqual(set, Set("b", "").ReachedFrom(document));
    }

    [Fact]
    public void Of_two_fragments_with_one_name_the_last_counts() =>
        Assert.Equal("U", Set("a", "fragment A on T { a } fragment A on U { a }").Find("A")!.TypeCondition.Text);

    private const string Fragments = "fragment A on T { ...B x { ...C } } fragment B on T { ...A ...C } fragment C on T { z } fragment D on T { d }";

    private static FragmentSet Set(string path, string text) => FragmentSet.Create(Parse(path, text).Fragments);

    private static DocumentSyntax Parse(string path, string text) => DocumentParser.Parse(new SourceDocument(path, text));
}

using FluxGraph.Testing.Tests.Heroes;

namespace FluxGraph.Testing.Tests;

public class BuildTests
{
    [Fact]
    public async Task A_result_is_what_the_client_makes_of_the_stubs_answer()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero");

        var answer = await stub.CreateClient().GetHero.ExecuteAsync(default);

        Assert.Equal(answer.Data, stub.Build<GetHeroResult>());
        Assert.Equal(answer.Data!.Hero, stub.Build<GetHero_Hero_Droid>());
    }

    [Fact]
    public void An_object_in_a_result_is_of_the_class_that_is_asked_for()
    {
        using var stub = HeroStub.Create();

        Assert.Equal(1.5, stub.Build<GetHero_Hero_Human>().Height);
        Assert.Equal("hero.friends[0].alias", stub.Build<GetHero_Hero_Friends>().Alias);
        Assert.Equal("Starship", stub.Build<Search_Search_Starship>().__Typename);
        Assert.Equal("rate.comment", stub.Build<Rate_Rate_Review>().Comment.Value);
        Assert.Equal("reviewAdded.comment", stub.Build<OnReviewResult>().ReviewAdded.Comment.Value);
        Assert.Equal("Droid", stub.Build<GetKinds_Hero_Droid>().Kind);
    }

    [Fact]
    public void A_class_of_several_types_is_built_of_the_first_and_one_of_unknown_types_of_none()
    {
        using var stub = HeroStub.Create();

        Assert.Equal("Droid", stub.Build<Search_Search>().__Typename);
        Assert.Equal("hero.name", stub.Build<GetHero_Hero>().Name);
    }

    [Fact]
    public void An_interface_that_one_class_has_is_enough()
    {
        using var stub = HeroStub.Create();

        Assert.IsType<GetHeroResult>(stub.Build<IGetHeroResult>());
        Assert.IsType<GetHero_Hero_Friends>(stub.Build<IFriend>());
    }

    [Fact]
    public void An_interface_of_several_classes_lists_them()
    {
        using var stub = HeroStub.Create();

        var exception = Assert.Throws<InvalidOperationException>(stub.Build<IGetHero_Hero>);

        Assert.Equal("IGetHero_Hero can be any of GetHero_Hero_Droid, GetHero_Hero_Human, GetHero_Hero. Build the one that is meant: Build<GetHero_Hero_Droid>().", exception.Message);
    }

    [Fact]
    public void What_is_of_no_result_is_refused()
    {
        using var stub = HeroStub.Create();

        Assert.StartsWith("System.String is no type of a result.", Assert.Throws<InvalidOperationException>(stub.Build<string>).Message, StringComparison.Ordinal);
        Assert.StartsWith("FluxGraph.Testing.Tests.Heroes.HeroClient is no type of a result.", Assert.Throws<InvalidOperationException>(stub.Build<HeroClient>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_clients_schema_nothing_is_built()
    {
        using var none = new GraphQLStub();
        using var other = new GraphQLStub("type Query { now: String }");

        Assert.Equal(
            "A GetHeroResult is made of what a schema says, and this stub has none: make it with the client's schema.",
            Assert.Throws<InvalidOperationException>(none.Build<GetHeroResult>).Message);
        Assert.Equal(
            "No operation leads to a GetHeroResult. Its fragment is not used, or the schema of the stub is not that of its client.",
            Assert.Throws<InvalidOperationException>(other.Build<GetHeroResult>).Message);
    }

    [Fact]
    public void A_custom_scalar_that_the_schema_cannot_show_is_named_with_the_way_out()
    {
        using var stub = HeroStub.Create();
        stub.UseScalar("Stardate", 41153.7);

        var message = Assert.Throws<InvalidOperationException>(stub.Build<GetAllSamples_Samples_Samples>).Message;
        Assert.StartsWith("A GetAllSamples_Samples_Samples cannot be made of what the schema says: samples.price: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Say by UseScalar what values of the scalar look like.", message, StringComparison.Ordinal);

        stub.UseScalar("Cents", 1999);
        Assert.Equal((41153.7m, 19.99m), (stub.Build<GetAllSamples_Samples_Samples>().Own, stub.Build<GetAllSamples_Samples_Samples>().Price));
    }
}

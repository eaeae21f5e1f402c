namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class EditedProjectTests(EditedProjects projects) : IClassFixture<EditedProjects>
{
    private const string List = "GetPicturesQuery";

    [Fact]
    public void Nothing_is_compiled_again_without_an_edit() => Assert.Empty(projects.CompiledWithoutEdit);

    [Fact]
    public void An_edited_document_changes_its_types() =>
        AssertChange(projects.EditedDocument, gone: "IGetPictures_Pictures", come: "IGetPictures_Album");

    [Fact]
    public void A_new_document_on_a_new_field_of_the_schema_has_types() =>
        AssertChange(projects.NewDocumentAndField, gone: null, come: "CountPicturesQuery");

    [Fact]
    public void A_deleted_document_has_none() => AssertChange(projects.DeletedDocument, gone: List, come: null);

    [Fact]
    public void A_document_that_the_configuration_no_longer_names_has_none() =>
        AssertChange(projects.NarrowerDocuments, gone: List, come: null);

    [Fact]
    public void A_client_gets_the_name_that_the_configuration_gives_it_now() =>
        AssertChange(projects.RenamedClient, gone: "PictureClient", come: "AlbumClient");

    [Fact]
    public void An_edited_introspection_changes_types() =>
        AssertChange(projects.EditedIntrospection, gone: "GetPicture_Picture_Picture", come: "GetPicture_Picture_Photo");

    [Fact]
    public void Without_a_configuration_nothing_is_generated()
    {
        Assert.NotEmpty(projects.OriginalTypes[projects.DeletedConfiguration]);
        Assert.Empty(projects.DeletedConfiguration.ReadTypeNames());
    }

    private void AssertChange(UserProject project, string? gone, string? come)
    {
        var before = projects.OriginalTypes[project];
        var after = project.ReadTypeNames();

        if (gone is not null)
        {
            Assert.Contains($"{project.Name}.{gone}", before);
            Assert.DoesNotContain($"{project.Name}.{gone}", after);
        }

        if (come is not null)
        {
            Assert.DoesNotContain($"{project.Name}.{come}", before);
            Assert.Contains($"{project.Name}.{come}", after);
        }

        Assert.Contains($"{project.Name}.GetPictureQuery", before);
        Assert.Contains($"{project.Name}.GetPictureQuery", after);
    }
}

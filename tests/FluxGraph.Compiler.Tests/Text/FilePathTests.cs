using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Text;

public class FilePathTests
{
    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("./a/./b", "a/b")]
    [InlineData("a/../b", "b")]
    [InlineData("../a", "../a")]
    [InlineData("../../a", "../../a")]
    [InlineData("a/../../b", "../b")]
    [InlineData("/a//b/", "/a/b")]
    [InlineData("/a/b/../c", "/a/c")]
    [InlineData("C:\\a\\..\\b\\c.graphql", "C:/b/c.graphql")]
    [InlineData("a\\b/c", "a/b/c")]
    [InlineData("\\\\server\\share\\a", "/server/share/a")]
    [InlineData("", "")]
    public void A_path_is_normalised(string path, string expected) => Assert.Equal(expected, FilePath.Normalize(path));

    [Theory]
    [InlineData("/a/b.graphql", "/a")]
    [InlineData("b.graphql", "")]
    [InlineData("C:/b.graphql", "C:")]
    public void The_directory_of_a_path(string path, string expected) => Assert.Equal(expected, FilePath.DirectoryOf(path));

    [Theory]
    [InlineData("/a", "b/c", "/a/b/c")]
    [InlineData("/a", "../b", "/b")]
    [InlineData("/a", "/b", "/b")]
    [InlineData("C:/a", "D:\\b", "D:/b")]
    [InlineData("C:/a", "..\\b", "C:/b")]
    [InlineData("", "a/../b", "b")]
    public void A_path_in_a_directory(string directory, string path, string expected) => Assert.Equal(expected, FilePath.Combine(directory, path));

    [Theory]
    [InlineData("/a/Get.graphql", "Get")]
    [InlineData("C:\\a\\Get.query.graphql", "Get")]
    [InlineData("Get", "Get")]
    [InlineData("/a.b/Get", "Get")]
    [InlineData(".graphql", ".graphql")]
    public void The_name_of_a_file(string path, string expected) => Assert.Equal(expected, FilePath.NameWithoutExtension(path));
}

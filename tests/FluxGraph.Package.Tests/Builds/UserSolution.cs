using System.Xml.Linq;

namespace FluxGraph.Package.Tests;

/// <summary>Projects of a user's that one build builds: a build more costs more than a project more.</summary>
public sealed class UserSolution
{
    private readonly PackageFeed _feed;
    private readonly string _folder;
    private readonly List<UserProject> _projects = [];

    internal UserSolution(PackageFeed feed, string folder) => (_feed, _folder) = (feed, folder);

    /// <summary>Adds a class library.</summary>
    /// <param name="path">Its folder, relative to the solution's; the last name is the project's.</param>
    /// <param name="package">The package that it references, if any.</param>
    /// <param name="properties">More for its project file, such as <c>&lt;OutputType&gt;Exe&lt;/OutputType&gt;</c>.</param>
    internal UserProject AddLibrary(string path, string? package = "FluxGraph", string properties = "")
    {
        var project = new UserProject(Path.Combine(_folder, path), Path.GetFileName(path));
        project.Write($"{project.Name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
            </Project>
            """);
        _projects.Add(project);
        return package is null ? project : project.AddPackage(package, _feed.Version);
    }

    /// <summary>Adds a library of components that browsers and servers may run.</summary>
    internal UserProject AddRazorLibrary(string path, string package) => AddLibrary(path, package)
        .Replace($"{Path.GetFileName(path)}.csproj", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Razor")
        .Replace($"{Path.GetFileName(path)}.csproj", "</Project>", """
              <ItemGroup>
                <SupportedPlatform Include="browser" />
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
              </ItemGroup>
            </Project>
            """)
        .Write("_Imports.razor", "@using Microsoft.AspNetCore.Components.Web");

    /// <summary>Adds a project as one of the SDK's templates makes it, with a reference to a package if there is to be one.</summary>
    /// <param name="template">The template's short name.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="package">The package, or null.</param>
    /// <param name="options">The template's own options, such as <c>--aot</c>.</param>
    internal async Task<UserProject> AddFromTemplateAsync(string template, string name, string? package = "FluxGraph", params string[] options)
    {
        (await _feed.RunDotNetAsync(_folder, ["new", template, "--name", name, "--no-restore", "--no-update-check", .. options])).Succeeded();
        var project = new UserProject(Path.Combine(_folder, name), name);
        _projects.Add(project);
        return package is null ? project : project.AddPackage(package, _feed.Version);
    }

    internal async Task<CommandOutput> BuildAsync()
    {
        var solution = new XElement("Solution", _projects.Select(project => new XElement("Project", new XAttribute("Path", project.ProjectFile))));
        await File.WriteAllTextAsync(Path.Combine(_folder, "User.slnx"), solution.ToString());
        return await _feed.RunDotNetAsync(_folder, "build", "User.slnx");
    }

    /// <summary>Publishes a project for this machine, with every warning that there is as an error.</summary>
    internal Task<CommandOutput> PublishAsync(UserProject project) => _feed.RunDotNetAsync(
        _folder, "publish", project.ProjectFile, "--output", project.PathOf("publish"), "-p:TreatWarningsAsErrors=true", "-p:TrimmerSingleWarn=false");
}

namespace FluxGraph.Package.Tests;

/// <summary>A warning or an error as a build prints it: <c>file(line,column): severity id: text [project]</c>.</summary>
/// <param name="File">The file's path, or the tool's name where no file is to blame.</param>
/// <param name="Line">From 1; 0 where the message has no place.</param>
/// <param name="Column">From 1; 0 where the message has no place.</param>
/// <param name="Severity"><c>warning</c> or <c>error</c>.</param>
/// <param name="Project">The path of the project file that was being built; empty where none was.</param>
internal sealed record BuildMessage(string File, int Line, int Column, string Severity, string Id, string Text, string Project);

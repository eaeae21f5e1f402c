namespace FluxGraph.Cli;

/// <summary>A way to write down what a check found.</summary>
internal interface IReport
{
    void Write(CheckResult result, TextWriter output);
}

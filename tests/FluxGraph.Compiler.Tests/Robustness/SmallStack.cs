namespace FluxGraph.Compiler.Tests.Robustness;

/// <summary>Runs something on a thread with a stack as small as the smallest that an IDE gives its threads.</summary>
internal static class SmallStack
{
    private const int Size = 512 * 1024;

    public static T Run<T>(Func<T> run)
    {
        var result = default(T);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            Size);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("It failed on a small stack.", failure);
    }
}

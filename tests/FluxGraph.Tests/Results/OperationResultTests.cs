using System.Net;

namespace FluxGraph.Tests.Results;

public class OperationResultTests
{
    [Fact]
    public void A_test_can_build_a_result()
    {
        var error = new ClientError("It broke.", "BROKEN") { Path = ["hero", 0], Locations = [new Location(1, 2)] };
        var result = new OperationResult<string>("data", [error])
        {
            StatusCode = HttpStatusCode.OK,
            Headers = new ResponseHeaders([new("X-A", "1"), new("x-a", "2")]),
            Extensions = new Dictionary<string, object?> { ["cost"] = 1L },
            ContextData = new Dictionary<string, object?> { ["mine"] = true },
        };
        Assert.Equal("data", result.Data);
        Assert.Equal("data", ((IOperationResult)result).Data);
        Assert.Equal(typeof(string), result.DataType);
        Assert.True(result.IsErrorResult());
        Assert.False(result.IsSuccessResult());
        Assert.Equal(["1", "2"], result.Headers.GetValues("X-A"));
        Assert.True(result.Headers.TryGetValue("X-A", out var joined));
        Assert.Equal("1, 2", joined);
        Assert.Equal("X-A", Assert.Single(result.Headers).Key);
        Assert.Equal("BROKEN: It broke.", error.ToString());
    }

    [Fact]
    public void A_result_without_errors_is_a_success()
    {
        var result = new OperationResult<string>("data");
        result.EnsureNoErrors();
        Assert.True(result.IsSuccessResult());
        Assert.Empty(result.Extensions);
        Assert.Empty(result.Headers);
        Assert.Null(result.StatusCode);
    }

    [Fact]
    public void The_exception_tells_all_errors()
    {
        var cause = new FormatException();
        var result = new OperationResult<string>(null, [new ClientError("One.", "A"), new ClientError("Two.") { Exception = cause }]);
        var exception = Assert.Throws<GraphQLClientException>(result.EnsureNoErrors);
        Assert.Equal(2, exception.Errors.Count);
        Assert.Equal(["The operation failed with 2 errors:", "- One. (A)", "- Two."], exception.Message.Split(Environment.NewLine));
        Assert.Same(cause, exception.InnerException);
        Assert.Throws<ArgumentException>(() => new GraphQLClientException([]));
    }
}

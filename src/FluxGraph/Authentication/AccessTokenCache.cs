namespace FluxGraph.CompilerServices;

/// <summary>The token of a client: asked for once, however many wait for it, until it ends or the server refuses it.</summary>
/// <param name="getToken">Asks for a new one.</param>
/// <param name="timeProvider">Tells when a token ends.</param>
internal sealed class AccessTokenCache(Func<CancellationToken, Task<AccessToken>> getToken, TimeProvider timeProvider)
{
    /// <summary>How long it may take to get a token: as long as <see cref="HttpClient"/> gives a request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>How long before its end a token is replaced, so that it does not end on its way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private Task<(AccessToken Token, DateTimeOffset RenewAt)>? _current;

    /// <summary>The token; a new one where there is none, or it is about to end.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled. Others go on waiting.</exception>
    public async ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        Task<(AccessToken Token, DateTimeOffset RenewAt)> current;
        lock (_lock)
        {
            current = _current = _current is { IsFaulted: false, IsCanceled: false } known && !IsUsedUp(known) ? known : Begin();
        }

        return (await current.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;
    }

    /// <summary>Notes that the server does not take a token. Where it is not the current one any more, another call was first.</summary>
    public void Refuse(AccessToken token)
    {
        lock (_lock)
        {
            if (_current is { IsCompletedSuccessfully: true } current && ReferenceEquals(current.Result.Token, token))
            {
                _current = null;
            }
        }
    }

    private bool IsUsedUp(Task<(AccessToken Token, DateTimeOffset RenewAt)> current) =>
        current.IsCompletedSuccessfully && current.Result.RenewAt <= timeProvider.GetUtcNow();

    /// <summary>Asks without what surrounds the first call: others wait for it too.</summary>
    private Task<(AccessToken Token, DateTimeOffset RenewAt)> Begin()
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(FetchAsync);
        }
    }

    private async Task<(AccessToken Token, DateTimeOffset RenewAt)> FetchAsync()
    {
        using var patience = new CancellationTokenSource(Patience, timeProvider);
        var token = await getToken(patience.Token).WaitAsync(patience.Token).ConfigureAwait(false)
            ?? throw new InvalidOperationException("What UseAccessToken was given returned null in place of a token.");
        return (token, RenewalOf(token));
    }

    private DateTimeOffset RenewalOf(AccessToken token)
    {
        if (token.ExpiresAt is not { } end)
        {
            return DateTimeOffset.MaxValue;
        }

        var half = (end - timeProvider.GetUtcNow()) / 2;
        return end - (half < Margin ? half : Margin);
    }
}

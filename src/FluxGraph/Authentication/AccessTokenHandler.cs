using System.Net;
using FluxGraph.Transport.Http;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Authenticates operations for the client's own server by a token, and sends once more, with a new one, what the server
/// refused because of it: it did not execute that. A redirect loses the token.
/// </summary>
internal sealed class AccessTokenHandler(AccessTokenCache tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not GraphQLRequestMessage { IsForServer: true } message)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var first = await AuthorizeAsync(request, cancellationToken).ConfigureAwait(false);
        var refusal = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (refusal.StatusCode != HttpStatusCode.Unauthorized)
        {
            return refusal;
        }

        tokens.Refuse(first);
        if (!message.CanBeSentAgain)
        {
            return refusal;
        }

        refusal.Dispose();
        var second = await AuthorizeAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            tokens.Refuse(second);
        }

        return answer;
    }

    private async ValueTask<AccessToken> AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", token.Header);
        return token;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.Emulator;

/// <summary>Finds the account that an API key opens. Holds hashes of the keys, not the keys.</summary>
internal sealed class AccountDirectory
{
    private readonly (byte[] KeyHash, Account Account)[] _accounts;

    public AccountDirectory(IEnumerable<string> apiKeys, PlanQuota quota, int openingCredits)
        => _accounts = [.. apiKeys.Select(apiKey => (HashOf(apiKey), new Account(quota, openingCredits)))];

    public IEnumerable<Account> All => _accounts.Select(entry => entry.Account);

    /// <summary>The account that <paramref name="apiKey"/> opens; <see langword="null"/> when it opens none.</summary>
    public Account? Find(string apiKey)
    {
        var presentedHash = HashOf(apiKey);
        Account? found = null;

        // Every hash is compared, in constant time, so that how long an answer takes tells nothing about the keys.
        foreach (var (keyHash, account) in _accounts)
        {
            if (CryptographicOperations.FixedTimeEquals(keyHash, presentedHash))
            {
                found = account;
            }
        }

        return found;
    }

    private static byte[] HashOf(string apiKey) => SHA256.HashData(Encoding.UTF8.GetBytes(apiKey));
}

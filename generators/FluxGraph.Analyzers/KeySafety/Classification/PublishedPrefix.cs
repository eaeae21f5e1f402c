using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>How the keys of well-known services begin, as their providers say so that leaks are found.</summary>
internal static class PublishedPrefix
{
    private const double LeastEntropy = 3;

    private static readonly Form[] Forms =
    [
        new("ghp_", 36), new("gho_", 36), new("ghu_", 36), new("ghs_", 36), new("ghr_", 36), new("github_pat_", 50),
        new("glpat-", 20), new("glrt-", 20), new("gldt-", 20), new("glsoat-", 20),
        new("AKIA", 16, 16), new("ASIA", 16, 16), new("AIza", 35, 35), new("GOCSPX-", 28, 28), new("ya29.", 40),
        new("sk-proj-", 32), new("sk-svcacct-", 32), new("sk-ant-", 32), new("sk-or-v1-", 32), new("gsk_", 40), new("hf_", 30),
        new("r8_", 36), new("pplx-", 40), new("xai-", 60),
        new("sk_live_", 20), new("rk_live_", 20), new("whsec_", 30),
        new("xoxb-", 20), new("xoxp-", 20), new("xoxa-", 20), new("xoxr-", 20), new("xoxs-", 20), new("xapp-", 20),
        new("SG.", 60), new("npm_", 36, 36), new("pypi-", 60), new("oy2", 43, 43), new("rubygems_", 48, 48), new("dckr_pat_", 27),
        new("shpat_", 32), new("shpss_", 32), new("shpca_", 32), new("dop_v1_", 64), new("doo_v1_", 64), new("hvs.", 24), new("dapi", 32, 34),
        new("sq0atp-", 22), new("sq0csp-", 43), new("EAAAE", 58), new("lin_api_", 40), new("secret_", 43, 43), new("ntn_", 43),
        new("PMAK-", 58), new("glsa_", 40), new("figd_", 40), new("sntrys_", 60), new("NRAK-", 27), new("pat-na1-", 36), new("pat-eu1-", 36),
        new("ATATT3", 60), new("key-", 32, 32), new("pul-", 40), new("fio-u-", 64), new("tskey-", 20), new("ops_eyJ", 200),
    ];

    [MethodImpl(Optimize.AtOnce)]
    public static bool Begins(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        foreach (var form in Forms)
        {
            if (text[0] == form.Prefix[0]
                && text.Length >= form.Prefix.Length + form.Shortest
                && text.Length <= form.Prefix.Length + form.Longest
                && text.StartsWith(form.Prefix, StringComparison.Ordinal)
                && LooksRandom(text.Substring(form.Prefix.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksRandom(string text)
    {
        var statistics = TextStatistics.Of(text);
        return statistics.Entropy >= LeastEntropy
            && (statistics.Digits > 0 || WordLikeness.Of(text) < 0.3)
            && !OrdinaryText.Is(text, statistics)
            && !RepetitiveText.Is(text, statistics);
    }

    /// <summary>A prefix, and how many characters follow.</summary>
    private readonly record struct Form(string Prefix, int Shortest, int Longest = KeyText.LongestKey);
}

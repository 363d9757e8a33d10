using Verification.Sandbox.Data;

namespace Verification.Sandbox.Veriff;

/// <summary>
/// Spreads the attempts over sessions: every seven sessions hold one to seven attempts in a random order, 28 in all,
/// so that the place of a session's attempts follows from its number. The last block ends where the rows end.
/// </summary>
internal sealed class SessionLayout
{
    private const int SessionsPerBlock = 7;
    private const int AttemptsPerBlock = 28;

    private readonly SeededHash hash;
    private readonly int rows;

    public SessionLayout(int seed, int rows)
    {
        hash = new SeededHash(seed, "veriff.layout");
        this.rows = rows;
        var fullBlocks = rows / AttemptsPerBlock;
        SessionCount = fullBlocks * SessionsPerBlock;
        Span<int> sizes = stackalloc int[SessionsPerBlock];
        FillSizes(fullBlocks, sizes);
        var rest = rows % AttemptsPerBlock;
        for (var place = 0; rest > 0; rest -= sizes[place++])
            SessionCount++;
    }

    public int SessionCount { get; }

    /// <summary>The first attempt of a session, counted over all sessions, and how many it has.</summary>
    public (int First, int Count) AttemptsOf(int session)
    {
        (var block, var place) = Math.DivRem(session, SessionsPerBlock);
        Span<int> sizes = stackalloc int[SessionsPerBlock];
        FillSizes(block, sizes);
        var first = block * AttemptsPerBlock;
        foreach (var size in sizes[..place])
            first += size;
        return (first, Math.Min(sizes[place], rows - first));
    }

    private void FillSizes(int block, Span<int> sizes)
    {
        for (var place = 0; place < sizes.Length; place++)
            sizes[place] = place + 1;
        for (var place = sizes.Length - 1; place > 0; place--)
        {
            var other = hash.Below(block, place, place + 1);
            (sizes[place], sizes[other]) = (sizes[other], sizes[place]);
        }
    }
}

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

    private readonly SeededHash _hash;
    private readonly int _rows;

    public SessionLayout(int seed, int rows)
    {
        _hash = new SeededHash(seed, "veriff.layout");
        _rows = rows;
        int fullBlocks = rows / AttemptsPerBlock;
        SessionCount = fullBlocks * SessionsPerBlock;
        Span<int> sizes = stackalloc int[SessionsPerBlock];
        FillSizes(fullBlocks, sizes);
        int rest = rows % AttemptsPerBlock;
        for (int place = 0; rest > 0; rest -= sizes[place++])
            SessionCount++;
    }

    public int SessionCount { get; }

    /// <summary>The first attempt of a session, counted over all sessions, and how many it has.</summary>
    public (int First, int Count) AttemptsOf(int session)
    {
        (int block, int place) = Math.DivRem(session, SessionsPerBlock);
        Span<int> sizes = stackalloc int[SessionsPerBlock];
        FillSizes(block, sizes);
        int first = block * AttemptsPerBlock;
        foreach (int size in sizes[..place])
            first += size;
        return (first, Math.Min(sizes[place], _rows - first));
    }

    private void FillSizes(int block, Span<int> sizes)
    {
        for (int place = 0; place < sizes.Length; place++)
            sizes[place] = place + 1;
        for (int place = sizes.Length - 1; place > 0; place--)
        {
            int other = _hash.Below(block, place, place + 1);
            (sizes[place], sizes[other]) = (sizes[other], sizes[place]);
        }
    }
}

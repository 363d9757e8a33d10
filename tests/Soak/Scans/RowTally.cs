namespace Soak.Scans;

/// <summary>The rows that were read, one bit each, so that a million of them need little memory.</summary>
internal sealed class RowTally(int rows)
{
    private readonly ulong[] seen = new ulong[(rows + 63) / 64];
    private readonly Lock gate = new();

    /// <summary>Rows that were read for the first time.</summary>
    public int Distinct { get; private set; }

    /// <summary>Rows that were read before.</summary>
    public int Repeated { get; private set; }

    /// <summary>Rows whose id is unknown to the sandbox.</summary>
    public int Unknown { get; private set; }

    public int Missing => rows - Distinct;

    /// <summary>Whether each row was read once, and nothing else.</summary>
    public bool IsExact => Missing == 0 && Repeated == 0 && Unknown == 0;

    /// <param name="row">The row's number; negative for one that is not known.</param>
    /// <returns>Whether it was read for the first time.</returns>
    public bool Add(int row)
    {
        lock (gate)
        {
            if (row < 0 || row >= rows)
            {
                Unknown++;
                return false;
            }

            var bit = 1UL << (row % 64);
            if ((seen[row / 64] & bit) != 0)
            {
                Repeated++;
                return false;
            }

            seen[row / 64] |= bit;
            Distinct++;
            return true;
        }
    }
}

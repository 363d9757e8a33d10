namespace Verification.Sandbox.Data;

/// <summary>
/// The ids of a table's rows. The first 32 bits are the row's number through an invertible mixing function, so that an id
/// leads back to its row without an index in memory.
/// </summary>
internal sealed class RowIds
{
    private readonly SeededHash hash;
    private readonly uint key;

    public RowIds(int seed, string table)
    {
        hash = new SeededHash(seed, table);
        key = (uint)hash.Of(0, 0);
    }

    public RowId this[int row]
    {
        get
        {
            var rest = hash.Of(row, 1) & 0xFFFF_0FFF;
            var low = hash.Of(row, 2) & 0x3FFF_FFFF_FFFF_FFFF;
            return new RowId(((ulong)Scramble((uint)row ^ key) << 32) | rest | 0x4000, low | 0x8000_0000_0000_0000);
        }
    }

    /// <summary>The row that has <paramref name="id"/>, if it is or was in the table.</summary>
    public bool TryFind(RowId id, LiveRows rows, out int row) => TryFind(id, rows.First, rows.End, out row);

    /// <summary>The row whose SID is <paramref name="sid"/>, if it is or was in the table.</summary>
    public bool TryFindSid(string sid, string prefix, LiveRows rows, out int row) => TryFindSid(sid, prefix, rows.First, rows.End, out row);

    /// <summary>
    /// The row from <paramref name="first"/> to before <paramref name="end"/> whose SID is <paramref name="sid"/>: the prefix and 32
    /// hexadecimal digits.
    /// </summary>
    public bool TryFindSid(string sid, string prefix, int first, int end, out int row)
    {
        row = 0;
        return sid.StartsWith(prefix, StringComparison.Ordinal)
            && RowId.TryParse(sid.AsSpan(prefix.Length), out var id)
            && TryFind(id, first, end, out row);
    }

    /// <summary>The row from 0 to before <paramref name="rows"/> that has <paramref name="id"/>.</summary>
    public bool TryFind(RowId id, int rows, out int row) => TryFind(id, 0, rows, out row);

    private bool TryFind(RowId id, int first, int end, out int row)
    {
        row = (int)(Unscramble((uint)(id.High >> 32)) ^ key);
        return row >= first && row < end && this[row] == id;
    }

    // The finaliser of MurmurHash3, 32 bits.
    private static uint Scramble(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }

    // The same steps backwards, with the multiplicative inverses modulo 2^32.
    private static uint Unscramble(uint value)
    {
        value = (value ^ (value >> 16)) * 0x7ED1B41D;
        value = (value ^ (value >> 13) ^ (value >> 26)) * 0xA5CB9243;
        return value ^ (value >> 16);
    }
}

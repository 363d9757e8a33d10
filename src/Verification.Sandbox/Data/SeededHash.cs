namespace Verification.Sandbox.Data;

/// <summary>
/// Random access to pseudo-random numbers: a value depends on the seed, the table, the row and the field only, so that any
/// row can be computed without the rows before it. The mixing function is SplitMix64's; <see cref="Random"/> promises no
/// stable sequence across versions of .NET.
/// </summary>
internal readonly struct SeededHash
{
    private const ulong RowStride = 0x9E3779B97F4A7C15;
    private const ulong FieldStride = 0xD1B54A32D192ED03;

    private readonly ulong key;

    public SeededHash(int seed, string table)
    {
        var name = 0xCBF29CE484222325;
        foreach (var letter in table)
            name = (name ^ letter) * 0x100000001B3;
        key = Mix(name + ((ulong)(uint)seed * RowStride));
    }

    public ulong Of(int row, int field) => Mix(key + ((ulong)(uint)row * RowStride) + ((ulong)(uint)field * FieldStride));

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int row, int field, int limit) => (int)(((Of(row, field) >> 32) * (ulong)limit) >> 32);

    public bool Chance(int row, int field, int percent) => Below(row, field, 100) < percent;

    public T Pick<T>(int row, int field, IReadOnlyList<T> choices) => choices[Below(row, field, choices.Count)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

using System.Numerics;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A set of operations by number: a short list while it is small, bits when many operations share a schema.</summary>
internal sealed class OperationSet
{
    private const int ShortLength = 16;

    /// <summary>
    /// Compares sets by the operations in them, in the order of their numbers or of their arrival: equal sets may count as different.
    /// </summary>
    public static IEqualityComparer<OperationSet> ByContent { get; } =
        EqualityComparer<OperationSet>.Create(
            (left, right) => left!.Numbers.SequenceEqual(right!.Numbers),
            operations => operations.Numbers.Aggregate(0, HashCode.Combine)
        );

    private readonly List<int> few = [];
    private ulong[]? bits;

    /// <summary>The numbers in the set, in no order that matters.</summary>
    public IEnumerable<int> Numbers => bits is null ? few : Expand(bits);

    /// <summary>Adds an operation.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(int number)
    {
        if (bits is not null)
            return SetBit(number);
        if (few.Contains(number))
            return false;
        few.Add(number);
        if (few.Count > ShortLength)
            SwitchToBits();
        return true;
    }

    /// <summary>Adds all operations of another set.</summary>
    /// <returns>Whether any of them is new.</returns>
    public bool UnionWith(OperationSet other)
    {
        var isChanged = false;
        if (other.bits is not { } words)
        {
            foreach (var number in other.few)
                isChanged |= Add(number);
            return isChanged;
        }

        if (bits is null)
            SwitchToBits();
        EnsureLength(words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            var union = bits![index] | words[index];
            isChanged |= union != bits[index];
            bits[index] = union;
        }

        return isChanged;
    }

    private static IEnumerable<int> Expand(ulong[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            for (var word = words[index]; word != 0; word &= word - 1)
                yield return (index * 64) + BitOperations.TrailingZeroCount(word);
        }
    }

    private void SwitchToBits()
    {
        bits = [];
        foreach (var number in few)
            SetBit(number);
        few.Clear();
    }

    private bool SetBit(int number)
    {
        EnsureLength((number / 64) + 1);
        var mask = 1UL << (number % 64);
        var isNew = (bits![number / 64] & mask) == 0;
        bits[number / 64] |= mask;
        return isNew;
    }

    private void EnsureLength(int length)
    {
        if (bits!.Length < length)
            Array.Resize(ref bits, length);
    }
}

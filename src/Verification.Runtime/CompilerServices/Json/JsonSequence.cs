namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Where the names of the free-form values of one property stood when one was passed over last: for each member, counted from the first,
/// the bytes between the value before and its own. Such values are mostly objects of one form, as rows are (<see cref="JsonLayout"/>).
/// Only the first is preceded by no comma, so a match in the same place is valid JSON.
/// </summary>
internal sealed class JsonSequence
{
    private const int LongestGap = 256;
    private const int MostMembers = 32;

    private readonly Gap[] gaps = new Gap[MostMembers];
    private int response;

    /// <summary>Forgets what it knows of another response.</summary>
    internal JsonSequence Of(int current)
    {
        if (response != current)
            Array.Clear(gaps);
        response = current;
        return this;
    }

    /// <summary>What came before a member; of no length where nothing is known.</summary>
    internal Gap this[int member] => (uint)member < (uint)gaps.Length ? gaps[member] : default;

    /// <summary>Keeps what came before a member.</summary>
    internal void Learn(int member, int start, int length)
    {
        if ((uint)member < (uint)gaps.Length)
            gaps[member] = length <= LongestGap ? new Gap(start, length) : default;
    }

    /// <summary>What stood before a value: where it stands in the JSON, and its length.</summary>
    internal readonly record struct Gap(int Start, int Length);
}

using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Where the members of one kind of object stood when it was read last: for each member, the bytes that came between its value and the
/// next one. Rows of a page are written by one program, so the same bytes come again; comparing them replaces reading a comma, white
/// space, a name and a colon. What is compared was read before in the same place of the grammar, so a match is valid JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonLayout
{
    private const int LongestGap = 256;
    private const int RowsAfterChange = 64;

    private Gap[] gaps = [];
    private int response;
    private int unknown;
    private int rowsToLookAhead;

    /// <summary>What came after a member; 0 is the start of the object, and the last place is for members that are not known.</summary>
    internal ref readonly Gap this[int previous] => ref gaps[previous];

    /// <summary>Of a union: the kind of the row before, or the one that was found by looking ahead.</summary>
    public int Kind { get; set; }

    /// <summary>
    /// Of a union: whether nothing is known of the kind, or kinds have changed lately, so that looking for the discriminator costs less
    /// than reading a row twice.
    /// </summary>
    public bool IsMixed => rowsToLookAhead > 0;

    /// <summary>Forgets what it knows of another response.</summary>
    internal void Prepare(int size, int ofResponse)
    {
        if (response == ofResponse && gaps.Length >= size)
            return;

        response = ofResponse;
        unknown = size - 1;
        Kind = 0;
        rowsToLookAhead = 1;
        if (gaps.Length < size)
            gaps = new Gap[size];
        else
            Array.Clear(gaps);
    }

    /// <summary>Of a union: takes note of the kind that a row turned out to be.</summary>
    /// <returns>Whether it was read as that kind.</returns>
    public bool Confirm(int kind)
    {
        if (kind == Kind)
        {
            if (rowsToLookAhead > 0)
                rowsToLookAhead--;
            return true;
        }

        Kind = kind;
        rowsToLookAhead = RowsAfterChange;
        return false;
    }

    /// <summary>Keeps what came after a member; not before members that are not known, whose names have to be read.</summary>
    internal void Learn(int previous, int member, int start, int length) =>
        gaps[previous] = member < unknown && length <= LongestGap ? new Gap(start, length, member) : default;

    /// <summary>What stood between two values.</summary>
    /// <param name="Start">Where it stands in the JSON.</param>
    /// <param name="Length">Its length; 0 for nothing known.</param>
    /// <param name="Member">The number of the member that followed.</param>
    public readonly record struct Gap(int Start, int Length, int Member);
}

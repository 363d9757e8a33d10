using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>
/// What has no property of its own: unknown members, and values that do not fit their type. Their bytes are collected, those of an object
/// within another after those of the other, and each object takes its own once it is read.
/// </content>
public sealed partial class JsonReading
{
    /// <summary>Where the members of an object start that has none so far.</summary>
    public const int NothingKept = -1;

    /// <summary>So many places of values that do not fit are remembered; the others are counted.</summary>
    private const int RememberedMisfits = 16;

    /// <summary>A power of two.</summary>
    private const int PropertiesBetweenChecks = 1024;

    private const int SmallestBuffer = 256;

    private const int LargestSpareBuffer = 64 * 1024;

    /// <summary>A set that is cleared keeps the memory of its largest size.</summary>
    private const int LargestSpareSet = 1024;

    private readonly List<int> misfits = [];
    private readonly HashSet<int> maps = [];
    private byte[] kept = [];
    private bool isUsed;
    private int keptLength;

    /// <summary>How many values did not fit their type so far.</summary>
    public int MisfitCount { get; private set; }

    /// <summary>Where the first of them start, in bytes from the start of the response.</summary>
    internal IReadOnlyList<int> Misfits => misfits;

    /// <summary>Where objects start whose names are data.</summary>
    internal IReadOnlySet<int> Maps => maps;

    /// <summary>Keeps the member that was read last, whose name is not known.</summary>
    /// <param name="reader">Stands on the first token of the value, and is left on its last.</param>
    /// <param name="start">Where the members of the object start.</param>
    public void KeepUnknown(ref JsonScanner reader, ref int start)
    {
        Count(1);
        if ((itemsLeft & (PropertiesBetweenChecks - 1)) == 0)
            rules.CancellationToken.ThrowIfCancellationRequested();
        Begin(ref start);
        Append(reader.ReadRawMember());
    }

    /// <summary>Keeps the value of a known member that does not fit its type.</summary>
    /// <param name="reader">Stands on the first token of the value, and is left on its last.</param>
    /// <param name="start">Where the members of the object start.</param>
    /// <param name="name">The name of the member as JSON, with its quotes.</param>
    /// <param name="isVital">Whether nothing can be read without it.</param>
    /// <exception cref="UnexpectedJsonException">The member is vital, or the rules are strict.</exception>
    public void KeepMisfit(ref JsonScanner reader, ref int start, ReadOnlySpan<byte> name, bool isVital)
    {
        if (isVital)
            throw UnexpectedJsonException.At(ref reader, reader.Misfit!);
        RefuseIfStrict(ref reader);
        reader.Misfit = null;
        NoteMisfit(reader.TokenStart);
        var raw = reader.ReadRaw();
        if (IsRepeated(reader, name[1..^1]))
            return;

        Begin(ref start);
        Append(name);
        Append(":"u8);
        Append(raw);
    }

    /// <summary>Notes a value that does not fit its type, and that another reader keeps.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="offset">Where the JSON of the reader starts in the response, in bytes.</param>
    /// <param name="expected">What would fit.</param>
    /// <param name="isVital">Whether nothing can be read without it.</param>
    /// <exception cref="JsonException">The value is vital, or the rules are strict.</exception>
    public void Misfit(JsonScanner reader, int offset, string expected, bool isVital = false)
    {
        if (isVital || rules.IsStrict)
            throw UnexpectedJsonException.At(ref reader, expected, offset);
        NoteMisfit(reader.TokenStart + offset);
    }

    /// <summary>Takes what was kept of an object.</summary>
    /// <param name="start">Where its members start.</param>
    public IReadOnlyDictionary<string, JsonElement> Kept(int start) => start == NothingKept ? NoProperties : Take(start);

    /// <summary>
    /// The item for a value of a list that is no object: no property is set, and the value is kept under the name <c>$</c>.
    /// </summary>
    /// <param name="reader">Stands on the first token of the value, and is left on its last.</param>
    internal T RowOf<T>(ref JsonScanner reader)
        where T : class, IJsonModel<T>
    {
        reader.Misfit = "an object";
        RefuseIfStrict(ref reader);
        reader.Misfit = null;
        NoteMisfit(reader.TokenStart);
        return JsonRead.Whole<T>([.. "{\"$\":"u8, .. reader.ReadRaw(), (byte)'}']);
    }

    /// <exception cref="UnexpectedJsonException">A value does not fit, and the rules are strict.</exception>
    internal void RefuseIfStrict(ref JsonScanner reader)
    {
        if (rules.IsStrict)
            throw UnexpectedJsonException.At(ref reader, reader.Misfit!);
    }

    /// <summary>Forgets values that belong to one that does not fit as a whole, or that were read by the wrong model.</summary>
    public void ForgetMisfits(int count)
    {
        MisfitCount = count;
        if (misfits.Count > count)
            misfits.RemoveRange(count, misfits.Count - count);
    }

    /// <summary>Notes that the names in an object are data, and not to be shown.</summary>
    internal void NoteMap(int start)
    {
        isUsed = true;
        maps.Add(start);
    }

    /// <summary>
    /// Whether the member comes again in its object, which then counts. Looking ahead for all misfits together takes no longer than reading
    /// the response twice; beyond that, an earlier value is kept beside a later one.
    /// </summary>
    private bool IsRepeated(JsonScanner reader, ReadOnlySpan<byte> name)
    {
        var start = reader.Consumed;
        var isFound = false;
        while (!isFound && reader.Consumed - start < lookAheadLeft && reader.NextProperty())
        {
            isFound = reader.Name.SequenceEqual(name);
            reader.ReadRaw();
        }

        lookAheadLeft -= reader.Consumed - start;
        return isFound;
    }

    private RawProperties Take(int start)
    {
        var properties = new RawProperties(kept.AsSpan(start, keptLength - start));
        keptLength = start;
        return properties;
    }

    private void NoteMisfit(int position)
    {
        isUsed = true;
        MisfitCount++;
        if (misfits.Count < RememberedMisfits)
            misfits.Add(position);
    }

    private void Begin(ref int start)
    {
        isUsed = true;
        if (start == NothingKept)
            start = keptLength;
        else
            Append(","u8);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (kept.Length - keptLength < bytes.Length)
            Grow(bytes.Length);
        bytes.CopyTo(kept.AsSpan(keptLength));
        keptLength += bytes.Length;
    }

    /// <summary>What is kept are parts of the response, so that more room than the response is long is never needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int more)
    {
        var expected = Math.Min(2L * kept.Length, length);
        var larger = GC.AllocateUninitializedArray<byte>((int)Math.Max(SmallestBuffer, Math.Max(expected, (long)keptLength + more)));
        kept.AsSpan(0, keptLength).CopyTo(larger);
        Array.Clear(kept);
        kept = larger;
    }

    private void ClearKept()
    {
        if (!isUsed)
            return;

        isUsed = false;
        if (kept.Length > LargestSpareBuffer)
            kept = [];
        else
            Array.Clear(kept);
        keptLength = 0;
        ForgetMisfits(0);
        maps.Clear();
        if (maps.Capacity > LargestSpareSet)
            maps.TrimExcess();
    }
}

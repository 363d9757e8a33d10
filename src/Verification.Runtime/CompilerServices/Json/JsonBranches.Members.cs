using System.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Objects that only their members tell apart.</content>
public sealed partial class JsonBranches
{
    /// <summary>A member with the only value that it may have says more than all members that may have others.</summary>
    private const int WeightOfConstant = 1000;

    private const int LargestOnStack = 128;

    /// <summary>
    /// The branch whose required members are there and whose members all have values of their kinds. Of several the most specific one:
    /// that with the most members that are there, then that with the fewest that are not, then the first in the document. An object with
    /// members of which no branch declares any is of none, unless one takes any members.
    /// </summary>
    private int ByMembers(JsonScanner reader)
    {
        var scores = branches.Length <= LargestOnStack ? stackalloc Score[branches.Length] : new Score[branches.Length];
        var seen = members.Count <= LargestOnStack ? stackalloc bool[members.Count] : new bool[members.Count];
        scores.Clear();
        seen.Clear();
        var isEmpty = true;
        while (reader.NextProperty())
        {
            isEmpty = false;
            members.Note(ref reader, branches, scores, seen);
            reader.ReadRaw();
        }

        return Best(scores, isEmpty);
    }

    private int Best(ReadOnlySpan<Score> scores, bool isEmpty)
    {
        var best = Unknown;
        foreach (var index in objects)
        {
            var isDeclared = branches[index].Members.Count > 0;
            if (scores[index].IsExcluded || scores[index].Required < members.Required(index))
                continue;
            if (isDeclared && scores[index].Points == 0 && !isEmpty)
                continue;
            if (best == Unknown || IsBetter(index, best, scores))
                best = index;
        }

        return best;
    }

    private bool IsBetter(int index, int best, ReadOnlySpan<Score> scores)
    {
        var (one, other) = (scores[index], scores[best]);
        if (one.Points != other.Points)
            return one.Points > other.Points;
        var (declares, declared) = (branches[index].Members.Count, branches[best].Members.Count);
        if (declares == 0 || declared == 0)
            return declares > 0 || (declared == 0 && IsNarrower(branches[index], branches[best]));
        return declares - one.Members < declared - other.Members;
    }

    private static bool IsNarrower(JsonBranch one, JsonBranch other) =>
        one.OtherMembers != JsonKinds.Any && other.OtherMembers == JsonKinds.Any;

    /// <summary>How well an object fits a branch.</summary>
    private struct Score
    {
        internal bool IsExcluded;
        internal int Points;
        internal int Members;
        internal int Required;
    }

    /// <summary>The members that the branches declare, by name.</summary>
    private sealed class MemberIndex
    {
        private readonly byte[][] names;
        private readonly Entry[][] entries;
        private readonly int[] open;
        private readonly Dictionary<int, int> required = [];

        internal MemberIndex(JsonBranch[] branches, int[] objects)
        {
            var byName = new SortedDictionary<byte[], List<Entry>>(
                Comparer<byte[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other))
            );
            foreach (var index in objects.Length > 1 ? objects : [])
            {
                foreach (var member in branches[index].Members)
                {
                    var name = Encoding.UTF8.GetBytes(member.Name);
                    if (!byName.TryGetValue(name, out var declared))
                        byName[name] = declared = [];
                    declared.Add(new Entry(index, Count++, member));
                }

                required[index] = branches[index].Members.Count(member => member.IsRequired);
            }

            names = [.. byName.Keys];
            entries = [.. byName.Values.Select(declared => declared.ToArray())];
            open = [.. objects.Where(index => branches[index].OtherMembers != JsonKinds.Any)];
        }

        /// <summary>How many members all branches together declare.</summary>
        internal int Count { get; private set; }

        internal int Required(int branch) => required[branch];

        /// <summary>Notes the member on whose value the scanner stands, the first time that it comes.</summary>
        internal void Note(scoped ref JsonScanner reader, JsonBranch[] branches, scoped Span<Score> scores, scoped Span<bool> seen)
        {
            var found = Find(reader.Name);
            foreach (var entry in found)
            {
                if (seen[entry.Number])
                    continue;
                seen[entry.Number] = true;
                CountEntry(ref reader, entry.Member, ref scores[entry.Branch]);
            }

            foreach (var index in open)
            {
                if (!Declares(found, index) && !JsonBranch.Fits(branches[index].OtherMembers, ref reader))
                    scores[index].IsExcluded = true;
            }
        }

        private static void CountEntry(scoped ref JsonScanner reader, JsonBranchMember member, ref Score score)
        {
            if (member.IsRequired)
                score.Required++;
            if (reader.TokenType == JsonTokenType.Null)
                return;
            score.Members++;
            if (!JsonBranch.Fits(member.Kinds, ref reader))
                score.IsExcluded = true;
            else if (member.Constant is null)
                score.Points++;
            else if (TextOf(ref reader) == member.Constant)
                score.Points += WeightOfConstant;
            else
                score.IsExcluded = true;
        }

        private static bool Declares(Entry[] found, int branch) => Array.Exists(found, entry => entry.Branch == branch);

        private Entry[] Find(ReadOnlySpan<byte> name)
        {
            var (low, high) = (0, names.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = name.SequenceCompareTo(names[middle]);
                if (order == 0)
                    return entries[middle];
                if (order < 0)
                    high = middle - 1;
                else
                    low = middle + 1;
            }

            return [];
        }

        private sealed record Entry(int Branch, int Number, JsonBranchMember Member);
    }
}

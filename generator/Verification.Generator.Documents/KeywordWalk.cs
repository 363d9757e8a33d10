namespace Verification.Generator.Documents;

/// <summary>Finds the objects of a document whose members are keywords: neither data nor maps of names that the author chose.</summary>
public static class KeywordWalk
{
    /// <summary>All such objects, each once.</summary>
    /// <param name="root">Where to begin: an object of keywords.</param>
    public static IEnumerable<SpecObject> Objects(SpecNode root)
    {
        var seen = new HashSet<SpecNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(SpecNode Node, bool IsNameMap)>();
        waiting.Push((root, false));
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next.Node))
                continue;
            if (next.Node is SpecArray list)
                list.Items.ForEach(item => waiting.Push((item, false)));
            if (next.Node is not SpecObject map)
                continue;
            if (!next.IsNameMap)
                yield return map;
            foreach (var member in map.Members)
            {
                if (SpecVocabulary.LeadsToKeywords(member.Name, next.IsNameMap, out var isNameMap))
                    waiting.Push((member.Value, isNameMap));
            }
        }
    }
}

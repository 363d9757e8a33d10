using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>Finds the two sides of every contract.</summary>
internal static class ContractPairing
{
    /// <summary>
    /// Pairs two files with each other, whatever they are called; in folders, files with the same path, then files of contracts with the
    /// same name. What is left was added or removed.
    /// </summary>
    /// <exception cref="DocumentException">A file is no OpenAPI document.</exception>
    public static IReadOnlyList<ContractPair> Pair(ContractTree before, ContractTree after)
    {
        if (!before.IsFolder && !after.IsFolder)
            return [Parse(before.Files[0], after.Files[0])];
        List<ContractFile> old = Sorted(before),
            now = Sorted(after);
        List<(ContractFile? Old, ContractFile? Now)> pairs = [.. Take(old, now, file => file.Key), .. Take(old, now, file => file.Name)];
        pairs.AddRange(old.Select(file => ((ContractFile?)file, (ContractFile?)null)));
        pairs.AddRange(now.Select(file => ((ContractFile?)null, (ContractFile?)file)));
        return
        [
            .. pairs
                .OrderBy(pair => (pair.Now ?? pair.Old)!.Name, StringComparer.Ordinal)
                .ThenBy(pair => (pair.Now ?? pair.Old)!.Key, StringComparer.Ordinal)
                .Select(pair => Parse(pair.Old, pair.Now)),
        ];
    }

    private static List<ContractFile> Sorted(ContractTree tree) => [.. tree.Files.OrderBy(file => file.Key, StringComparer.Ordinal)];

    /// <summary>Moves the files that alone on their side have a key out of both lists, as pairs.</summary>
    private static List<(ContractFile? Old, ContractFile? Now)> Take(
        List<ContractFile> old,
        List<ContractFile> now,
        Func<ContractFile, string> key
    )
    {
        var unique = now.GroupBy(key).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
        var pairs = new List<(ContractFile?, ContractFile?)>();
        foreach (var group in old.GroupBy(key).Where(group => group.Count() == 1).ToArray())
        {
            if (unique.TryGetValue(group.Key, out var match))
                pairs.Add((group.First(), match));
        }

        old.RemoveAll(file => pairs.Exists(pair => pair.Item1 == file));
        now.RemoveAll(file => pairs.Exists(pair => pair.Item2 == file));
        return pairs;
    }

    /// <summary>Both sides get one name: fingerprints and reports go by it.</summary>
    private static ContractPair Parse(ContractFile? old, ContractFile? now)
    {
        var name = (now ?? old)!.Name;
        return new ContractPair(old?.Parse(name), now?.Parse(name)) { RevisionFile = now };
    }
}

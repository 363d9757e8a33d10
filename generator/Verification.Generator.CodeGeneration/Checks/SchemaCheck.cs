using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what cannot be rendered in the component schemas.</summary>
internal static class SchemaCheck
{
    /// <summary>Checks a component schema.</summary>
    /// <param name="document">The document.</param>
    /// <param name="component">The name of the schema and the schema.</param>
    /// <param name="finished">The schemas whose inheritance was found to be in order; those of this one are added.</param>
    /// <param name="omissions">Takes note of what is left out.</param>
    public static void Run(ContractDocument document, SpecMember component, HashSet<SpecObject> finished, Omissions omissions)
    {
        if (component.Value is not SpecObject schema)
            return;
        CheckInheritance(document, schema, [], finished);
        CheckDiscriminator(document, component.Name, schema, omissions);
    }

    private static void CheckInheritance(
        ContractDocument document,
        SpecObject schema,
        HashSet<SpecObject> above,
        HashSet<SpecObject> finished
    )
    {
        var actual = document.Resolve(schema);
        if (finished.Contains(actual))
            return;
        if (!above.Add(actual))
            throw document.Error(schema, DocumentErrorCode.Structure, "this schema is part of itself through 'allOf'.");
        foreach (var part in actual.Array("allOf")?.Items.OfType<SpecObject>() ?? [])
            CheckInheritance(document, part, above, finished);
        above.Remove(actual);
        finished.Add(actual);
    }

    private static void CheckDiscriminator(ContractDocument document, string name, SpecObject schema, Omissions omissions)
    {
        if (schema["discriminator"] is not SpecObject discriminator || schema["oneOf"] is not null || schema["anyOf"] is not null)
            return;
        if (discriminator.Text("propertyName") is null)
        {
            throw document.Error(discriminator, DocumentErrorCode.Structure, "the discriminator has no 'propertyName'.");
        }

        foreach (var entry in discriminator.Object("mapping")?.Members ?? [])
        {
            var branch = entry.Value is SpecScalar { Type: SpecScalarType.Text } target ? Branch(document, target.Value) : null;
            if (branch is null)
                throw document.Error(entry.Value, DocumentErrorCode.Reference, $"the mapping of '{entry.Name}' names no component schema.");
            if (!Derives(document, branch, schema, new HashSet<SpecObject>(ReferenceEqualityComparer.Instance)))
            {
                omissions.Drop(
                    entry.Value,
                    document.Error(
                        entry.Value,
                        DocumentErrorCode.Unsupported,
                        $"the schema for '{entry.Name}' does not list '{name}', which has the discriminator, under 'allOf': such values are read "
                            + $"as {name}."
                    )
                );
            }
        }
    }

    private static bool Derives(ContractDocument document, SpecObject schema, SpecObject above, HashSet<SpecObject> visited) =>
        (schema.Array("allOf")?.Items.OfType<SpecObject>() ?? [])
            .Select(document.Resolve)
            .Any(part => ReferenceEquals(part, above) || (visited.Add(part) && Derives(document, part, above, visited)));

    private static SpecObject? Branch(ContractDocument document, string target) =>
        document.Find(target.StartsWith('#') ? target : "#/components/schemas/" + target) as SpecObject;
}

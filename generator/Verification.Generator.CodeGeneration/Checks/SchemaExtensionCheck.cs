using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Makes sure that the extensions of schemas say something that the generator understands.</summary>
internal static class SchemaExtensionCheck
{
    /// <summary>Checks <c>x-view</c> and <c>x-value-descriptions</c> wherever they stand.</summary>
    public static void Run(ContractDocument document, Omissions omissions)
    {
        foreach (var schema in KeywordWalk.Objects(document.Root))
        {
            omissions.Extension(schema, Extensions.View, () => CheckView(document, schema));
            omissions.Extension(schema, SpecVocabulary.ValueDescriptions, () => CheckValueDescriptions(document, schema));
        }
    }

    private static void CheckView(ContractDocument document, SpecObject schema)
    {
        const string Components = "#/components/schemas/";
        var view = schema.Text(Extensions.View);
        if (view?.StartsWith(Components, StringComparison.Ordinal) == true && document.Find(view) is SpecObject)
            return;
        throw document.Error(
            schema[Extensions.View]!,
            DocumentErrorCode.Extension,
            $"{Extensions.View} is the reference of a schema among the components, such as {Components}Address."
        );
    }

    private static void CheckValueDescriptions(ContractDocument document, SpecObject schema)
    {
        var node = schema[SpecVocabulary.ValueDescriptions]!;
        var isMap = node is SpecObject map && map.Members.All(member => member.Value is SpecScalar { Type: SpecScalarType.Text });
        if (!isMap)
        {
            throw document.Error(
                node,
                DocumentErrorCode.Extension,
                $"{SpecVocabulary.ValueDescriptions} names each value with its description."
            );
        }
    }
}

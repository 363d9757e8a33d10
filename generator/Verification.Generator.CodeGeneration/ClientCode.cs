using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp.Models;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>
/// NSwag's C# client generator with our models and templates: NSwag walks the document, groups its operations and names its types;
/// what is rendered of them is ours.
/// </summary>
internal sealed class ClientCode : CSharpClientGenerator
{
    private const string Language = "CSharp";

    private readonly ContractDocument document;
    private readonly string @namespace;
    private readonly TypeMapper types;
    private readonly OriginCollector origins;
    private readonly Dictionary<string, SpecObject> tags = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonSchema, PageShape> pages = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CSharpOperationModel, OpenApiOperation> operations = new(ReferenceEqualityComparer.Instance);

    private ClientCode(ContractDocument document, OpenApiDocument contract, CSharpClientGeneratorSettings settings, CSharpTypeResolver resolver, OriginCollector origins)
        : base(contract, settings, resolver)
    {
        this.document = document;
        this.origins = origins;
        @namespace = settings.CSharpGeneratorSettings.Namespace;
        types = new TypeMapper(resolver, contract.Components.Schemas);
        types.Reserve(ContractModelBuilder.ClassName(document));
        foreach (SpecObject tag in document.Root.Array("tags")?.Items.OfType<SpecObject>() ?? []) tags.TryAdd(Identifiers.Pascal(tag.Text("name") ?? ""), tag);
    }

    private ITemplateFactory Templates => Settings.CodeGeneratorSettings.TemplateFactory;

    /// <summary>Generates the files of a document.</summary>
    public static GeneratedClients Generate(ContractDocument document, OpenApiDocument contract, string @namespace, IReadOnlyList<string> pointers)
    {
        CSharpClientGeneratorSettings settings = GeneratorSettings.Create(@namespace);
        var resolver = new CSharpTypeResolver(settings.CSharpGeneratorSettings);
        foreach ((string name, JsonSchema schema) in contract.Components.Schemas) resolver.GetOrGenerateTypeName(schema.ActualSchema, name);
        var code = new ClientCode(document, contract, settings, resolver, new OriginCollector(pointers));
        ContractModel facts = ContractModelBuilder.Build(document, @namespace);
        List<CodeArtifact> artifacts = [.. code.GenerateAllClientTypes(), .. code.GenerateDtoTypes(), code.Render("Contract", facts.Name, facts)];
        IReadOnlyList<string> names = FileNames.ForFolder([.. artifacts.Select(artifact => artifact.TypeName)]);
        IEnumerable<GeneratedFile> files = artifacts.Zip(names, (artifact, name) => new GeneratedFile(name + ".g.cs", artifact.Code));
        return new GeneratedClients([.. files.OrderBy(file => file.Name, StringComparer.Ordinal)], code.origins.Origins);
    }

    /// <inheritdoc/>
    protected override CSharpOperationModel CreateOperationModel(OpenApiOperation operation, ClientGeneratorBaseSettings settings)
    {
        CSharpOperationModel model = base.CreateOperationModel(operation, settings);
        operations.Add(model, operation);
        return model;
    }

    /// <inheritdoc/>
    protected override IEnumerable<CodeArtifact> GenerateClientTypes(string controllerName, string controllerClassName, IEnumerable<CSharpOperationModel> operations)
    {
        var builder = new OperationModelBuilder(types, @namespace, pages);
        string tag = controllerName;
        types.Reserve(controllerClassName);
        List<CSharpOperationModel> rendered = [.. operations];
        var client = new ClientModel
        {
            Namespace = @namespace,
            Name = controllerClassName,
            Summary = CSharpText.Documentation(tags.GetValueOrDefault(tag)?.Text("description"), $"The operations under the tag {tag}."),
            Contract = ContractModelBuilder.ClassName(document),
            Operations = [.. rendered.Select(model => builder.Build(this.operations[model], model.HttpMethod, "/" + model.Path, tag))],
        };
        origins.AddClient(client, [.. rendered.Select(model => this.operations[model])]);
        yield return Render("Client.Class", client.Name, client);
        foreach (QueryModel query in client.Operations.Select(operation => operation.Query).OfType<QueryModel>()) yield return Render("Query", query.Name, query);
    }

    /// <inheritdoc/>
    protected override IEnumerable<CodeArtifact> GenerateDtoTypes()
    {
        var classes = new ClassModelBuilder(types, @namespace, pages);
        while (types.TryTake(out JsonSchema schema, out string name)) yield return SchemaShape.IsOpenEnum(schema) ? RenderEnum(schema, name) : RenderClass(classes, schema, name);
    }

    private CodeArtifact RenderEnum(JsonSchema schema, string name)
    {
        EnumModel model = EnumModelBuilder.Build(schema, name, @namespace);
        origins.AddEnum(schema, model);
        return Render("Enum", name, model);
    }

    private CodeArtifact RenderClass(ClassModelBuilder classes, JsonSchema schema, string name)
    {
        ClassModel model = classes.Build(schema, name);
        origins.AddClass(schema, model);
        return Render("Class", name, model);
    }

    private CodeArtifact Render(string template, string name, object model) =>
        new(name, CodeArtifactType.Class, CodeArtifactLanguage.CSharp, CodeArtifactCategory.Undefined, Templates.CreateTemplate(Language, template, model));
}

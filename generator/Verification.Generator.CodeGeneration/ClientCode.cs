using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp.Models;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.CodeGeneration.Webhooks;
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
    private readonly Dictionary<JsonSchema, ClassModel> classModels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CSharpOperationModel, OpenApiOperation> operations = new(ReferenceEqualityComparer.Instance);
    private readonly List<ClientModel> clients = [];
    private readonly ContractModel facts;
    private readonly SecurityPlan security;
    private readonly ServerPlan servers;
    private readonly MethodNames methods;
    private readonly TypeHints hints;
    private readonly BodyModelBuilder bodies;

    private ClientCode(
        ContractDocument document,
        OpenApiDocument contract,
        CSharpClientGeneratorSettings settings,
        CSharpTypeResolver resolver,
        OriginCollector origins
    )
        : base(contract, settings, resolver)
    {
        this.document = document;
        this.origins = origins;
        @namespace = settings.CSharpGeneratorSettings.Namespace;
        types = new TypeMapper(contract.Components.Schemas);
        facts = ContractModelBuilder.Build(document, @namespace);
        security = SecurityPlan.Of(document);
        servers = ServerPlan.Of(document);
        methods = MethodNames.Of(document);
        hints = new TypeHints(contract);
        bodies = new BodyModelBuilder(types, hints, @namespace);
        foreach (var name in ApiModelBuilder.TypesOf(document).Prepend(facts.Name))
            types.Reserve(name);
        foreach (var operation in document.Operations)
        {
            types.Reserve(MethodNames.TagOf(operation.Node) + "Client");
            types.Reserve(OperationNames.Identifier(operation.Node.Text("operationId"), operation.Method, operation.Path) + "Query");
        }

        foreach (var tag in document.Root.Array("tags")?.Items.OfType<SpecObject>() ?? [])
            tags.TryAdd(Identifiers.Pascal(tag.Text("name") ?? ""), tag);
    }

    private ITemplateFactory Templates => Settings.CodeGeneratorSettings.TemplateFactory;

    /// <summary>Generates the files of a document.</summary>
    public static GeneratedClients Generate(
        ContractDocument document,
        OpenApiDocument contract,
        string @namespace,
        IReadOnlyList<string> pointers
    )
    {
        var settings = GeneratorSettings.Create(@namespace);
        var resolver = new CSharpTypeResolver(settings.CSharpGeneratorSettings);
        DerivedKinds.Add(contract.Components.Schemas);
        TypeMapper.Register(contract.Components.Schemas, resolver);
        var code = new ClientCode(document, contract, settings, resolver, new OriginCollector(pointers));
        List<CodeArtifact> artifacts =
        [
            .. code.GenerateAllClientTypes(),
            .. code.bodies.Multiparts.Select(body => code.Render("Multipart", body.Name, body)),
            .. code.RenderWebhooks(contract),
            .. code.GenerateDtoTypes(),
            .. code.RenderClients(),
            .. code.RenderApi(out var configuration),
        ];
        var names = FileNames.ForFolder([.. artifacts.Select(artifact => artifact.TypeName)]);
        var files = artifacts.Zip(names, (artifact, name) => new GeneratedFile(name + ".g.cs", artifact.Code));
        return new GeneratedClients([.. files.OrderBy(file => file.Name, StringComparer.Ordinal)], code.origins.Origins)
        {
            ConfigurationSchema = configuration,
        };
    }

    /// <inheritdoc/>
    protected override CSharpOperationModel CreateOperationModel(OpenApiOperation operation, ClientGeneratorBaseSettings settings)
    {
        var model = base.CreateOperationModel(operation, settings);
        operations.Add(model, operation);
        return model;
    }

    /// <inheritdoc/>
    protected override IEnumerable<CodeArtifact> GenerateClientTypes(
        string controllerName,
        string controllerClassName,
        IEnumerable<CSharpOperationModel> operations
    )
    {
        var parameters = new ParameterModelBuilder(types, hints, @namespace);
        var responses = new ResponseModelBuilder(types, hints, @namespace);
        var builder = new OperationModelBuilder(types, parameters, pages, security, servers, facts, methods, bodies, responses);
        var tag = controllerName;
        types.Reserve(controllerClassName);
        List<CSharpOperationModel> rendered = [.. operations];
        var client = new ClientModel
        {
            Namespace = @namespace,
            Name = controllerClassName,
            Summary = CSharpText.Documentation(tags.GetValueOrDefault(tag)?.Text("description"), $"The operations under the tag {tag}."),
            Contract = facts.Name,
            Operations = [.. rendered.Select(model => builder.Build(this.operations[model], model.HttpMethod, "/" + model.Path, tag))],
        };
        origins.AddClient(client, [.. rendered.Select(model => this.operations[model])]);
        clients.Add(client);
        foreach (var query in client.Operations.Select(operation => operation.Query).OfType<QueryModel>())
            yield return Render("Query", query.Name, query);
        foreach (var response in client.Operations.Select(operation => operation.Several).OfType<ResponseModel>())
            yield return Render("Response", response.Name, response);
    }

    /// <inheritdoc/>
    protected override IEnumerable<CodeArtifact> GenerateDtoTypes()
    {
        var classes = new ClassModelBuilder(types, @namespace, pages);
        while (types.TryTake(out var schema, out var name))
        {
            yield return SchemaShape.IsOpenEnum(schema) ? RenderEnum(schema, name)
            : UnionShape.Of(schema) is { } union ? RenderUnion(classes, schema, union, name)
            : RenderClass(classes, schema, name);
        }
    }

    private CodeArtifact RenderUnion(ClassModelBuilder classes, JsonSchema schema, UnionShape union, string name)
    {
        var model = new UnionModelBuilder(types, @namespace, classes.NextColumn).Build(schema, union, name);
        origins.AddUnion(schema, union, model);
        return Render("Union", name, model);
    }

    /// <summary>The reader of webhooks, whose bodies need classes like those of operations.</summary>
    private IEnumerable<CodeArtifact> RenderWebhooks(OpenApiDocument contract)
    {
        var model = new WebhookModelBuilder(types, contract.Components.Schemas).Build(document, @namespace, facts);
        return model is null ? [] : [Render("Webhooks", model.Name, model)];
    }

    private CodeArtifact RenderEnum(JsonSchema schema, string name)
    {
        var model = EnumModelBuilder.Build(schema, name, @namespace);
        origins.AddEnum(schema, model);
        return Render("Enum", name, model);
    }

    private CodeArtifact RenderClass(ClassModelBuilder classes, JsonSchema schema, string name)
    {
        var model = classes.Build(schema, name, origins.UseOf(schema));
        origins.AddClass(schema, model);
        classModels[schema] = model;
        return Render("Class", name, model);
    }

    /// <summary>The clients of the tags: their lists name the items of pages, whose classes are known only now.</summary>
    private IEnumerable<CodeArtifact> RenderClients()
    {
        for (var index = 0; index < clients.Count; index++)
        {
            clients[index] = clients[index] with { Operations = ListBuilder.Complete(clients[index], classModels) };
            yield return Render("Client.Class", clients[index].Name, clients[index]);
        }
    }

    /// <summary>What the document has once: its facts, its client, options and registration.</summary>
    private IEnumerable<CodeArtifact> RenderApi(out GeneratedFile schema)
    {
        var api = ApiModelBuilder.Build(document, @namespace, facts, security, servers, clients);
        origins.AddApi(api, security);
        schema = new GeneratedFile(FileNames.Of(api.Name) + GeneratedManifest.Schema, ConfigurationSchema.Write(api));
        return
        [
            Render("Contract", facts.Name, facts),
            Render("Api", api.Name + "Client", api),
            Render("Options", api.Name + "Options", api),
            Render("Operations", api.OperationsClass, api),
            Render("Handler", api.Name + "Handler", api),
            Render("Registration", api.Name + "ServiceCollectionExtensions", api),
        ];
    }

    private CodeArtifact Render(string template, string name, object model) =>
        new(
            name,
            CodeArtifactType.Class,
            CodeArtifactLanguage.CSharp,
            CodeArtifactCategory.Undefined,
            Templates.CreateTemplate(Language, template, model)
        );
}

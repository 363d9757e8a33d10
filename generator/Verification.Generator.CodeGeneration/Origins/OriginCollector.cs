using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>Notes where the public types and members come from while they are rendered.</summary>
/// <param name="pointers">The pointers of the document, at the numbers that its nodes carry.</param>
internal sealed class OriginCollector(IReadOnlyList<string> pointers)
{
    private readonly SchemaOrigins schemas = new(pointers);
    private readonly RequestSchemas requests = new();
    private readonly RequestSchemas patches = new();
    private readonly RequestSchemas responses = new();
    private readonly List<MemberOrigin> origins = [];

    public IReadOnlyList<MemberOrigin> Origins => origins;

    /// <summary>Which way the objects of a schema go; known once all clients are noted.</summary>
    public SchemaUse UseOf(JsonSchema schema)
    {
        var isReceived = responses.Contains(schema);
        var isWhole = requests.Contains(schema);
        var isPatched = patches.Contains(schema);
        return new SchemaUse(isWhole || isPatched, isReceived, isWhole || (isPatched && !isReceived));
    }

    /// <summary>Notes a client, its methods and the query records of its operations.</summary>
    public void AddClient(ClientModel client, IReadOnlyList<OpenApiOperation> operations)
    {
        var places = new List<string>();
        foreach ((var model, var operation) in client.Operations.Zip(operations))
        {
            var place = schemas.Own(operation.ExtensionData);
            places.Add(place);
            origins.Add(
                new MemberOrigin(
                    client.Name,
                    model.Method,
                    [place, .. schemas.Shaping(operation)],
                    [.. OperationFacts.Of(model, operation)]
                )
            );
            if (model.List is { } list)
                origins.Add(new MemberOrigin(client.Name, list.Method, [place, .. schemas.Shaping(operation)], []));
            if (OperationFacts.BodySchema(operation) is { } body)
                (model.HttpMethod is "Patch" ? patches : requests).Add(body);
            foreach (var (_, schema) in OperationFacts.SuccessSchemas(operation))
            {
                if (schema is not null)
                    responses.Add(schema);
            }

            foreach (var parameter in ParameterModelBuilder.ParametersOf(operation))
                requests.Add(ParameterModelBuilder.SchemaOf(parameter));
            if (model.Query is { } query)
                AddQuery(query, operation, place);
            if (model.Several is { } several)
                AddResponse(several, operation, place);
            if (model.Body is { Form: BodyForm.Multipart } parts)
                AddParts(parts.CSharp, operation, place);
        }

        origins.Add(new MemberOrigin(client.Name, Member: null, places, []));
    }

    /// <summary>Notes the client of the whole document and its options.</summary>
    public void AddApi(ApiModel api, SecurityPlan security)
    {
        var client = api.Name + "Client";
        var options = api.Name + "Options";
        origins.Add(new MemberOrigin(client, Member: null, ["#/servers", "#/security"], [new(FactKind.Server, api.PublicAddress)]));
        origins.Add(new MemberOrigin(options, Member: null, ["#/components/securitySchemes"], []));
        origins.Add(new MemberOrigin(api.Name + "Handler", Member: null, ["#/paths"], []));
        origins.Add(new MemberOrigin(api.Name + "ServiceCollectionExtensions", Member: null, ["#/components/securitySchemes"], []));
        foreach (var tag in api.Tags)
            origins.Add(new MemberOrigin(client, tag.Property, ["#/tags", "#/paths"], []));
        foreach (var server in api.Servers)
            origins.Add(new MemberOrigin(options, server.Name, ["#/paths"], [new(FactKind.Server, server.Address)]));
        foreach (var credential in api.Credentials)
        {
            SecurityScheme scheme = security.Schemes.First(scheme => scheme.Key == credential.Scheme);
            var place =
                "#/components/securitySchemes/"
                + scheme.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            origins.Add(
                new MemberOrigin(
                    options,
                    credential.Name,
                    [place, "#/security"],
                    [
                        new(FactKind.Credential, $"{scheme.Kind} {scheme.Wire} {credential.Role}"),
                        new(FactKind.Required, credential.IsRequired ? "required" : ""),
                    ]
                )
            );
        }
    }

    /// <summary>Notes a class and its properties.</summary>
    public void AddClass(JsonSchema schema, ClassModel model)
    {
        var cases = model.Cases.Select(item => new MemberFact(
            FactKind.Discriminator,
            $"{model.Discriminator} {item.Literal} → {item.Name}"
        ));
        origins.Add(new MemberOrigin(model.Name, Member: null, schemas.Chain(schema), [.. cases]));
        var members = SchemaShape
            .Members(schema)
            .ToDictionary(member => CSharpText.Literal(member.Key), member => member.Value, StringComparer.Ordinal);
        foreach (var property in model.Properties)
        {
            var member = members[property.Wire];
            origins.Add(
                new MemberOrigin(
                    model.Name,
                    property.Name,
                    schemas.Chain(member),
                    [new(FactKind.Wire, property.Wire), new(FactKind.Required, property.IsDemanded ? "required" : "")]
                )
            );
        }
    }

    /// <summary>Notes a union and its branches.</summary>
    public void AddUnion(JsonSchema schema, UnionShape union, UnionModel model)
    {
        var cases = model.Cases.Select(item => new MemberFact(
            FactKind.Discriminator,
            $"{model.Discriminator} {item.Literal} → {model.Name}" + (item.Name.Length == 0 ? "" : "." + item.Name)
        ));
        origins.Add(new MemberOrigin(model.Name, Member: null, schemas.Chain(schema), [.. cases]));
        foreach ((var branch, var built) in union.Branches.Zip(model.Branches))
        {
            // It comes and goes with the list of choices as well.
            string[] places = [.. schemas.Chain(branch.Source), .. schemas.Chain(schema)];
            origins.Add(new MemberOrigin($"{model.Name}.{built.Name}", Member: null, places, []));
            origins.Add(new MemberOrigin(model.Name, built.Accessor, places, []));
        }
    }

    /// <summary>Notes an open enum and its values.</summary>
    public void AddEnum(JsonSchema schema, EnumModel model)
    {
        var places = schemas.Chain(schema);
        origins.Add(new MemberOrigin(model.Name, Member: null, places, []));
        foreach (var value in model.Values)
            origins.Add(new MemberOrigin(model.Name, value.Name, places, [new(FactKind.Wire, value.Literal)]));
    }

    private void AddResponse(ResponseModel response, OpenApiOperation operation, string place)
    {
        origins.Add(new MemberOrigin(response.Name, Member: null, [place], []));
        origins.Add(new MemberOrigin(response.Name, "Status", [place], []));
        var bodies = OperationFacts.SuccessSchemas(operation).ToDictionary(success => success.Status, success => success.Schema);
        foreach (var success in response.Successes)
        {
            string[] places = bodies[success.Status] is { } body ? [place, .. schemas.Chain(body)] : [place];
            origins.Add(new MemberOrigin(response.Name, success.Name, places, []));
        }
    }

    private void AddParts(string name, OpenApiOperation operation, string place)
    {
        origins.Add(new MemberOrigin(name, Member: null, [place], []));
        var schema = TypeMapper.Unwrap(OperationFacts.BodySchema(operation)!);
        var names = new MemberNames(name, "Parts").AddAll(SchemaShape.Members(schema).Select(member => member.Key));
        foreach ((var wire, var member) in SchemaShape.Members(schema))
            origins.Add(new MemberOrigin(name, names[wire], schemas.Chain(member), [new(FactKind.Wire, CSharpText.Literal(wire))]));
    }

    private void AddQuery(QueryModel query, OpenApiOperation operation, string place)
    {
        origins.Add(new MemberOrigin(query.Name, Member: null, [place], []));
        var byWire = ParameterModelBuilder
            .ParametersOfQuery(operation)
            .ToDictionary(parameter => (ParameterModelBuilder.PlaceOf(parameter), CSharpText.Literal(parameter.Name)));
        foreach (var model in query.Parameters)
        {
            var parameter = byWire[(model.Place, model.Wire)];
            var schema = ParameterModelBuilder.SchemaOf(parameter);
            origins.Add(
                new MemberOrigin(
                    query.Name,
                    model.Name,
                    [schemas.Own(parameter.ExtensionData), .. schemas.Chain(schema)],
                    [.. ParameterFacts.Of(model, TypeMapper.Unwrap(schema))]
                )
            );
        }
    }
}

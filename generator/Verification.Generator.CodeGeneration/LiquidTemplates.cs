using System.Collections.Concurrent;
using Fluid;
using NJsonSchema.CodeGeneration;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration;

/// <summary>Renders our Liquid templates where NSwag would render its own, with the white space exactly as the templates have it.</summary>
internal sealed class LiquidTemplates(string folder) : ITemplateFactory
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new() { MemberAccessStrategy = new UnsafeMemberAccessStrategy() };

    private readonly ConcurrentDictionary<string, IFluidTemplate> templates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ITemplate CreateTemplate(string language, string template, object model) =>
        new BoundTemplate(templates.GetOrAdd(template, Parse), model);

    private IFluidTemplate Parse(string name)
    {
        var file = Path.Combine(folder, name + ".liquid");
        if (Parser.TryParse(File.ReadAllText(file).ReplaceLineEndings("\n"), out var template, out var error))
            return template;
        throw new InvalidOperationException($"{file}: {error}");
    }

    private sealed class BoundTemplate(IFluidTemplate template, object model) : ITemplate
    {
        /// <summary>
        /// Renders the model. Whatever way a text of the document takes, it brings no character along that ends a line or hides.
        /// </summary>
        public string Render()
        {
            var code = template.Render(new TemplateContext(model, Options));
            if (!UnsafeText.Contains(code, allowed: "\n"))
                return code;
            throw new InvalidOperationException($"generated code would hold {UnsafeText.Describe(code, allowed: "\n")}.");
        }
    }
}

using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;

namespace Verification.Generator.CodeGeneration;

/// <summary>The settings under which NSwag works for us, with the templates that replace its own.</summary>
internal static class GeneratorSettings
{
    /// <summary>The folder of the templates, beside the tool.</summary>
    public static string TemplateFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Templates");

    /// <summary>The settings for one document.</summary>
    public static CSharpClientGeneratorSettings Create(string @namespace)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "{controller}Client",
            OperationNameGenerator = new TagNames(),
            GenerateExceptionClasses = false,
            GenerateResponseClasses = false,
        };
        var code = settings.CSharpGeneratorSettings;
        code.Namespace = @namespace;
        code.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        code.GenerateNullableReferenceTypes = true;
        code.TemplateFactory = new LiquidTemplates(TemplateFolder);
        return settings;
    }
}

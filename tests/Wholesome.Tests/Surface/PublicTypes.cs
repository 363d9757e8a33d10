using System.Runtime.CompilerServices;

namespace Wholesome.Tests.Surface;

/// <summary>The public types of an assembly, their members and their documentation.</summary>
internal sealed class PublicTypes(Assembly assembly, XmlDocumentation documentation)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public Assembly Assembly => assembly;

    public XmlDocumentation Documentation => documentation;

    /// <summary>The types for callers; types that only generated code calls follow that code, not the conventions.</summary>
    public IReadOnlyList<Type> Types { get; } =
    [
        .. assembly
            .GetExportedTypes()
            .Where(type => type.Namespace?.EndsWith(".CompilerServices", StringComparison.Ordinal) != true)
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The surface of an assembly whose documentation is beside it.</summary>
    public static PublicTypes Of(Assembly assembly) =>
        new(assembly, XmlDocumentation.Load(File.ReadAllText(Path.ChangeExtension(assembly.Location, ".xml"))));

    /// <summary>
    /// The constructors, methods and operators that people wrote, without accessors and the generated members of records.
    /// </summary>
    public static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared)
            .Where(method => !IsAccessor(method))
            .Concat<MethodBase>(type.GetConstructors(Declared))
            .Where(method => IsVisible(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)));

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(Declared)
            .Where(property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsVisible));

    public static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName);

    public static IEnumerable<EventInfo> Events(Type type) =>
        type.GetEvents(Declared).Where(item => item.AddMethod is { } add && IsVisible(add));

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}

namespace Wholesome.Tests.Rules;

/// <summary>Public signatures name types of the assembly itself, of .NET and of the packages listed here, and no others.</summary>
internal sealed class DependencyRule : ISurfaceRule
{
    /// <summary>Types of packages that are part of the public API by design: an entry that ends in a dot is a whole namespace.</summary>
    private static readonly string[] Listed =
    [
        "System.Threading.RateLimiting.RateLimiter",
        "Microsoft.Extensions.",
        "Verification.Runtime.",
    ];

    private static readonly HashSet<string> PlatformAssemblies = PlatformFiles();

    public IEnumerable<string> Violations(PublicTypes surface) =>
        surface
            .Types.SelectMany(type => Signatures(type))
            .SelectMany(signature => Flatten(signature.Type), (signature, type) => (signature.Member, Type: type))
            .Where(use => !IsAllowed(use.Type, surface.Assembly))
            .Select(use => $"{Display.Of(use.Member)}: shows {use.Type.FullName} of {use.Type.Assembly.GetName().Name}")
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<(MemberInfo Member, Type Type)> Signatures(Type type)
    {
        IEnumerable<(MemberInfo, Type)> parents = type.GetInterfaces().Select(parent => ((MemberInfo)type, parent));
        if (type.BaseType is not null)
            parents = parents.Append((type, type.BaseType));
        return parents
            .Concat(PublicTypes.Methods(type).SelectMany(method => Types(method), (method, used) => ((MemberInfo)method, used)))
            .Concat(PublicTypes.Properties(type).Select(property => ((MemberInfo)property, property.PropertyType)))
            .Concat(PublicTypes.Fields(type).Select(field => ((MemberInfo)field, field.FieldType)))
            .Concat(PublicTypes.Events(type).Select(item => ((MemberInfo)item, item.EventHandlerType!)));
    }

    private static IEnumerable<Type> Types(MethodBase method)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var result })
            types = types.Append(result);
        return method.IsGenericMethodDefinition
            ? types.Concat(method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
            : types;
    }

    private static IEnumerable<Type> Flatten(Type type)
    {
        if (type.HasElementType)
            return Flatten(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static bool IsAllowed(Type type, Assembly own) =>
        type.Assembly == own
        || PlatformAssemblies.Contains(type.Assembly.GetName().Name!)
        || Listed.Any(entry => entry.EndsWith('.') ? type.FullName!.StartsWith(entry, StringComparison.Ordinal) : type.FullName == entry);

    /// <summary>The assemblies of Microsoft.NETCore.App: those beside the assembly of <see cref="object"/>.</summary>
    private static HashSet<string> PlatformFiles() =>
        [
            .. Directory
                .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];
}

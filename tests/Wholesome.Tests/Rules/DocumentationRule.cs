namespace Wholesome.Tests.Rules;

/// <summary>
/// Everything public has a summary; <c>inheritdoc</c> suffices where there is something to inherit. A constructor without parameters may be
/// the compiler's, which cannot have documentation.
/// </summary>
internal sealed class DocumentationRule : ISurfaceRule
{
    public IEnumerable<string> Violations(PublicTypes surface)
    {
        var documentation = surface.Documentation;
        return surface
            .Types.SelectMany(type => Members(type).Prepend((Member: (MemberInfo)type, Id: DocumentationId.Of(type))))
            .Where(entry =>
                !documentation.HasSummary(entry.Id)
                && !documentation.InheritsFromOther(entry.Id)
                && !(documentation.InheritsFromBase(entry.Id) && HasBase(entry.Member))
            )
            .Select(entry => $"{Display.Of(entry.Member)}: is not documented ({entry.Id})");
    }

    private static IEnumerable<(MemberInfo Member, string Id)> Members(Type type)
    {
        if (PublicTypes.IsDelegate(type))
            return [];
        return PublicTypes
            .Methods(type)
            .Where(method => method is not ConstructorInfo || method.GetParameters().Length > 0)
            .Select(method => ((MemberInfo)method, DocumentationId.Of(method)))
            .Concat(PublicTypes.Properties(type).Select(property => ((MemberInfo)property, DocumentationId.Of(property))))
            .Concat(PublicTypes.Fields(type).Select(field => ((MemberInfo)field, DocumentationId.Of(field))))
            .Concat(PublicTypes.Events(type).Select(item => ((MemberInfo)item, DocumentationId.Of(item))));
    }

    private static bool HasBase(MemberInfo member) =>
        member switch
        {
            Type type => type.BaseType != typeof(object) || type.GetInterfaces().Length > 0,
            MethodInfo { IsStatic: true } => false,
            MethodInfo method => method.GetBaseDefinition() != method || Implements(method),
            PropertyInfo property => property
                .GetAccessors(nonPublic: true)
                .Any(accessor => accessor.GetBaseDefinition() != accessor || Implements(accessor)),
            _ => false,
        };

    private static bool Implements(MethodInfo method) =>
        method.DeclaringType is { IsInterface: false } type
        && type.GetInterfaces().Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));
}

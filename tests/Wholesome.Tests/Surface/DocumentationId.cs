namespace Wholesome.Tests.Surface;

/// <summary>The ids of the C# specification, annex D.4.2, by which documentation files name types and members.</summary>
internal static class DocumentationId
{
    public static string Of(Type type) => "T:" + Name(type);

    public static string Of(PropertyInfo property) => "P:" + Member(property) + Parameters(property.GetIndexParameters());

    public static string Of(FieldInfo field) => "F:" + Member(field);

    public static string Of(EventInfo item) => "E:" + Member(item);

    public static string Of(MethodBase method)
    {
        var arity = method is MethodInfo { IsGenericMethodDefinition: true } ? "``" + method.GetGenericArguments().Length : "";
        var result = method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + Reference(conversion.ReturnType) : "";
        return "M:" + Member(method) + arity + Parameters(method.GetParameters()) + result;
    }

    private static string Member(MemberInfo member) => Name(member.DeclaringType!) + "." + member.Name.Replace('.', '#');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : "(" + string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType))) + ")";

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Reference(Type type)
    {
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";
        if (type.IsArray)
            return Reference(type.GetElementType()!) + "[]";
        return type.IsGenericType ? Constructed(type) : Name(type);
    }

    /// <summary>Gives each type of a nested chain its own arguments, where reflection gives them all to the innermost.</summary>
    private static string Constructed(Type type)
    {
        string[] arguments = [.. type.GetGenericArguments().Select(Reference)];
        var used = 0;
        var parts = Name(type)
            .Split('.')
            .Select(part =>
            {
                var mark = part.IndexOf('`');
                if (mark < 0)
                    return part;
                var count = int.Parse(part.AsSpan(mark + 1), System.Globalization.CultureInfo.InvariantCulture);
                var own = string.Join(',', arguments.Skip(used).Take(count));
                used += count;
                return part[..mark] + "{" + own + "}";
            });
        return string.Join('.', parts);
    }
}

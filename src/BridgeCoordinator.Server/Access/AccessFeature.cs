using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BridgeCoordinator.Server.Access;

/// <summary>Who one is, and which doors that opens. What one may do behind a door, the permission table says.</summary>
internal static class AccessFeature
{
    private static readonly Role[] ControlRoom = [Role.Administrator, Role.Director, Role.Controller, Role.Observer];

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services
            .AddSingleton<OperatorCodes>()
            .AddSingleton<UnitCodes>()
            .AddSingleton<Denials>()
            .AddHostedService(provider => provider.GetRequiredService<Denials>())
            .AddSingleton<Acts>()
            .AddSingleton<Throughput>()
            .AddSingleton<OpenPages>()
            .AddSingleton<EnrolmentCodes>()
            .AddSingleton<Addresses>()
            .AddSingleton<WrongCodes>()
            .AddSingleton<SignIns>()
            .AddHostedService<FirstAdministrator>()
            .AddHostedService<FirstToken>();
        services.TryAddSingleton(new Terminal(Console.Out));
        services
            .AddAuthentication(Schemes.Cookie)
            .AddCookie(Schemes.Cookie, PersonCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, MachineToken>(Schemes.Bearer, null)
            .AddScheme<AuthenticationSchemeOptions, AgentTicket>(Schemes.Ticket, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policies.Administer, Demand([Role.Administrator], MachineScopes.AccessWrite))
            .AddPolicy(Policies.Import, Demand([Role.Administrator], MachineScopes.PlanWrite))
            .AddPolicy(Policies.EditPlan, Demand(ControlRoom, MachineScopes.PlanWrite))
            .AddPolicy(Policies.ReadJournal, Demand([Role.Administrator], MachineScopes.JournalRead))
            .AddPolicy(Policies.WatchBoard, Demand(ControlRoom, MachineScopes.ConferenceRead))
            .AddPolicy(Policies.ReadReadiness, Demand(ControlRoom, MachineScopes.ReadinessRead, MachineScopes.ConferenceRead))
            .AddPolicy(Policies.RunConference, Demand(ControlRoom, MachineScopes.ConferenceRun))
            .AddPolicy(Policies.Operate, Demand([Role.Operator]))
            .AddPolicy(Policies.WatchProgramme, Demand(ControlRoom, MachineScopes.ConferenceRead, MachineScopes.ProgrammeWrite))
            .AddPolicy(Policies.RunProgramme, Demand(ControlRoom, MachineScopes.ProgrammeWrite))
            .AddPolicy(Policies.ReportUnit, Demand([Role.Unit]))
            .AddPolicy(Policies.Agent, policy => policy.AddAuthenticationSchemes(Schemes.Ticket).RequireRole(nameof(Role.Agent)));
        return services;
    }

    public static WebApplication MapAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        var api = app.MapGroup("/api/v1");
        SignInApi.Map(api);
        OperatorEntryApi.Map(api);
        UnitEntryApi.Map(api);
        PeopleApi.Map(api);
        return app;
    }

    private static Action<AuthorizationPolicyBuilder> Demand(Role[] roles, params string[] scopes) =>
        policy =>
        {
            policy.AddAuthenticationSchemes(scopes.Length == 0 ? [Schemes.Cookie] : [Schemes.Cookie, Schemes.Bearer]).RequireAuthenticatedUser();
            policy.RequireAssertion(context =>
                roles.Any(role => context.User.IsInRole(role.ToString()))
                || scopes.Any(scope => context.User.HasClaim(Claims.Scope, scope))
            );
        };
}

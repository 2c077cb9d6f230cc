using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>What can be done with a point in a cue.</summary>
public enum CueAct
{
    /// <summary>The operator is ready.</summary>
    SayReady,

    /// <summary>The operator is not.</summary>
    SayNotReady,

    /// <summary>The operator has heard the "go".</summary>
    SayHeard,

    /// <summary>The control room says go.</summary>
    Go,

    /// <summary>The control room says go, ready or not.</summary>
    GoAnyway,

    /// <summary>The control room says it is done.</summary>
    Finish,

    /// <summary>The control room stands the point down.</summary>
    Cancel,
}

/// <summary>The loop of a cue as one table: state × act → the next state, or the code of the refusal.</summary>
public static class CueRules
{
    /// <summary>An answer that waited longer in a phone says nothing of how things are now.</summary>
    public static readonly TimeSpan AnswerHolds = TimeSpan.FromMinutes(2);

    public static (CueState To, string? Refusal) Of(CueState from, bool heard, CueAct act) =>
        (from, act) switch
        {
            (CueState.Done, CueAct.Finish) or (CueState.Cancelled, CueAct.Cancel) => (from, "cue.already"),
            (CueState.Done or CueState.Cancelled, _) => (from, "cue.over"),
            (CueState.Go, CueAct.Go or CueAct.GoAnyway) => (from, "cue.already"),
            (CueState.Go, CueAct.SayReady or CueAct.SayNotReady) => (from, "cue.gone"),
            (CueState.Go, CueAct.SayHeard) => (from, heard ? "cue.already" : null),
            (CueState.Go, CueAct.Finish) => (CueState.Done, null),
            (_, CueAct.SayReady) => (CueState.Ready, from == CueState.Ready ? "cue.already" : null),
            (_, CueAct.SayNotReady) => (CueState.NotReady, from == CueState.NotReady ? "cue.already" : null),
            (_, CueAct.SayHeard or CueAct.Finish) => (from, "cue.not-go"),
            (CueState.Ready, CueAct.Go) or (_, CueAct.GoAnyway) => (CueState.Go, null),
            (_, CueAct.Go) => (from, "cue.not-ready"),
            (_, CueAct.Cancel) => (CueState.Cancelled, null),
        };
}

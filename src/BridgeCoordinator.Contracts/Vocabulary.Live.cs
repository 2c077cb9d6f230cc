namespace BridgeCoordinator.Contracts;

/// <summary>What a cue (khẩu lệnh) asks of a point.</summary>
public enum CueKind
{
    /// <summary>Phát biểu: speak from the hall.</summary>
    Speak,

    /// <summary>Báo cáo: give the report that is on the agenda.</summary>
    Report,

    /// <summary>Lên hình: be seen, without a word.</summary>
    Appear,

    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>Where a point is in a cue: Standby → Ready → Go → Done.</summary>
public enum CueState
{
    /// <summary>Chuẩn bị: called, nothing heard yet.</summary>
    Standby,

    /// <summary>Sẵn sàng: the operator says so.</summary>
    Ready,

    /// <summary>Chưa sẵn sàng: the operator says so; the note says why.</summary>
    NotReady,

    /// <summary>Bắt đầu: the word was given.</summary>
    Go,

    /// <summary>Xong.</summary>
    Done,

    /// <summary>Thôi: stood down.</summary>
    Cancelled,
}

/// <summary>What an operator says to a cue.</summary>
public enum CueWord
{
    /// <summary>Sẵn sàng.</summary>
    Ready,

    /// <summary>Chưa sẵn sàng; the note says why.</summary>
    NotReady,

    /// <summary>The "go" was heard.</summary>
    Heard,
}

/// <summary>What the control room does with a cue that was called.</summary>
public enum CueStep
{
    /// <summary>Bắt đầu.</summary>
    Go,

    /// <summary>Xong.</summary>
    Finish,

    /// <summary>Thôi.</summary>
    Cancel,
}

/// <summary>Whether a point is seen by all (tally).</summary>
public enum Tally
{
    /// <summary>Nobody sees it.</summary>
    Clear,

    /// <summary>Tiếp theo: it is next.</summary>
    Next,

    /// <summary>Lên hình: all see it now.</summary>
    OnAir,
}

/// <summary>What became of a request for the floor.</summary>
public enum FloorState
{
    /// <summary>Xin phát biểu: it waits in the queue.</summary>
    Asked,

    /// <summary>Mời phát biểu: the floor was given.</summary>
    Given,

    /// <summary>Declined, with a word.</summary>
    Declined,

    /// <summary>Taken back by the operator.</summary>
    Withdrawn,
}

/// <summary>Where an item of the rundown (kịch bản) is.</summary>
public enum RundownState
{
    /// <summary>Still to come.</summary>
    Planned,

    /// <summary>It is on.</summary>
    Running,

    /// <summary>Over.</summary>
    Finished,

    /// <summary>Left out.</summary>
    Skipped,
}

/// <summary>What is done with an item of the rundown.</summary>
public enum RundownStep
{
    /// <summary>It begins; the one that is on ends.</summary>
    Start,

    /// <summary>It ends.</summary>
    Finish,

    /// <summary>It is left out.</summary>
    Skip,
}

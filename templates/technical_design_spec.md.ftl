# Technical design

<@section name="Overview" always="yes">
How the system works, and why it is built this way.
<#if specs?seq_contains("implementation_options_spec")>
The options that were considered are in the [implementation options](implementation_options_spec.md).
</#if>
<#if specs?seq_contains("codebase_spec")>
What runs, and with which tools, is in the [codebase spec](codebase_spec.md).
</#if>
</@section>
<@section name="Goals and Non-Goals"/>
<@section name="Architecture"/>
<@section name="Quality"/>
<@section name="Components"/>
<@section name="Data Model"/>
<@section name="Interfaces"/>
<@section name="Configuration"/>
<@section name="Algorithms / Processing"/>
<@section name="Error Handling & Resilience"/>
<@section name="Performance & Scalability"/>
<@section name="Security & Privacy"/>
<@section name="Observability"/>
<@section name="Testing Strategy"/>
<@section name="Rollout & Migration"/>
<@section name="Known Limits"/>
<@section name="Open Questions"/>

# Codebase

<@section name="Repository" always="yes">
What runs, with which tools, and where it is configured.
<#if specs?seq_contains("technical_design_spec")>
The design behind it is in the [technical design](technical_design_spec.md).
</#if>
</@section>
<@section name="Quality"/>
<@section name="Components"/>
<@section name="Runtime & Platforms"/>
<@section name="Build & Packaging"/>
<@section name="Dependencies"/>
<@section name="Testing"/>
<@section name="Linting & Formatting"/>
<@section name="Security"/>
<@section name="CI/CD"/>
<@section name="Configuration"/>
<@section name="Infrastructure"/>
<@section name="Observability"/>
<@section name="Open Questions / Deferred Topics"/>

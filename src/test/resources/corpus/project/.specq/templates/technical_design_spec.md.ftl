# Technical design

<@section name="Overview" always="yes">
How the system works.
</@section>
<@section name="Goals and Non-Goals"/>
<@section name="Components"/>
<@section name="Configuration"/>
<@section name="Error Handling & Resilience"/>
<@section name="Observability"/>
<@section name="Rollout & Migration"/>
<@section name="Open Questions"/>

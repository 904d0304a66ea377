# Codebase

<@section name="Repository"/>
<@section name="Configuration"/>
<@section name="Infrastructure"/>
<@section name="Open Questions / Deferred Topics"/>

# Implementation options

<@section name="Context and Constraints"/>
<@section name="Quality"/>
<@section name="Option Matrix">
<@section name="Languages & Runtimes"/>
<@section name="Frameworks"/>
<@section name="Packaging & Distribution"/>
<@section name="Data & State"/>
<@section name="Infrastructure & Hosting"/>
<@section name="Authentication & Security"/>
<@section name="Observability"/>
<@section name="Protocols & Integration"/>
<@section name="Tooling"/>
</@section>
<@section name="Decision"/>
<@section name="Impact"/>

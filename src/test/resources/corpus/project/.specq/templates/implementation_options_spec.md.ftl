# Implementation options

<@section name="Context and Constraints"/>
<@section name="Option Matrix">
<@section name="Data & State"/>
<@section name="Observability"/>
</@section>
<@section name="Decision"/>

<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<@lib.table questions/>
<@lib.talls questions/>
<@lib.notes questions/>

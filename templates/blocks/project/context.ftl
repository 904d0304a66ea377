<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<@lib.table questions/>
<@lib.notes questions/>

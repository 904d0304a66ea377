object Deps {
    const val flyway = "org.flywaydb:flyway-core:10.21.0"
    const val shedlock = "net.javacrumbs.shedlock:shedlock-spring:6.0.1"
}
